import { expect, it } from 'vitest';
import { show } from '../../../test/render';
import ShortcutsDialog from './ShortcutsDialog';

it('the list of keys has those of every part of the application', async () => {
  const { screen } = show(() => [{ path: '/', element: <ShortcutsDialog onClose={() => undefined} /> }], '/');
  await screen.findByRole('dialog', { name: 'Raccourcis clavier' });

  const keysOf = (text: string) => screen.getByText(text).previousElementSibling?.textContent;

  expect(screen.getAllByRole('heading', { level: 3 }).map((part) => part.textContent)).toEqual([
    'Partout',
    'Dans une liste',
    'Sur une fiche',
    'Dans le calendrier',
    'Aller à',
  ]);
  expect(keysOf('Sélectionner la ligne')).toBe('X');
  expect(keysOf('Mois précédent, mois suivant')).toBe('Pg↑Pg↓');
  expect(keysOf('Étudiants')).toBe('GE');
});
