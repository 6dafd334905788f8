import { waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportFinding, ImportFormat, ImportPreview, ImportReport } from '~/api/generated/types.gen';
import { show } from '../../../test/render';
import { problem, server } from '../../../test/server';
import { csv } from './csv';
import { importRoute } from './routes';

const format: ImportFormat = {
  fields: [
    { name: 'firstName', label: 'Prénom', required: true },
    { name: 'lastName', label: 'Nom', required: true },
    { name: 'city', label: 'Ville', required: false },
  ],
  maxLines: 10_000,
  maxBytes: 5 * 1024 * 1024,
};

const seen: ImportPreview = {
  encoding: 'windows-1252',
  separator: ';',
  lines: 2,
  columns: [
    { heading: 'Nom', field: 'lastName', examples: ['Diop', 'Sall'] },
    { heading: 'Petit nom', field: null, examples: ['Awa', 'Ibra'] },
  ],
};

const good: ImportReport = { lines: 2, created: 2, skipped: 0, faulty: 0, findings: [], moreFindings: 0 };

const finding: ImportFinding = {
  line: 3,
  severity: 'fault',
  field: 'city',
  code: 'too_long',
  message: 'Trop long : 100 caractères au plus.',
  value: 'Saint-Denis',
  recordId: null,
};

const file = (name = 'élèves.csv') => new File(['Nom;Petit nom\nDiop;Awa\nSall;Ibra\n'], name);

/** Opens the page and gives it a file. */
async function opened(given = file()) {
  const page = show((queryClient) => [importRoute(queryClient)], '/settings/import');
  await page.screen.findByRole('heading', { level: 1, name: 'Importer un fichier' });
  await page.user.upload(page.screen.getByLabelText('Choisir un fichier', { selector: 'input' }), given);
  return page;
}

/** Says which column holds the first name and goes on to the check. */
async function mapped({ screen, user }: Awaited<ReturnType<typeof opened>>) {
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Information dans la colonne Petit nom' }),
    'Prénom (obligatoire)',
  );
  await user.click(screen.getByRole('button', { name: 'Continuer' }));
}

describe('the import of a file', () => {
  beforeEach(() => {
    server.use(
      http.get('*/api/students/import', () => HttpResponse.json(format)),
      http.post('*/api/students/import/preview', () => HttpResponse.json(seen)),
    );
  });

  it('goes from the file over its columns and the check to the list, once for two clicks', async () => {
    const imported: (string | null)[] = [];
    let asked = '';
    server.use(
      http.post('*/api/students/import/check', ({ request }) => {
        asked = new URL(request.url).search;
        expect(request.headers.get('Content-Type')).toBe('text/csv');
        return HttpResponse.json(good);
      }),
      http.post('*/api/students/import', ({ request }) => {
        imported.push(request.headers.get('Idempotency-Key'));
        return HttpResponse.json(good, { status: 201 });
      }),
    );
    const page = await opened();
    await mapped(page);
    await page.user.dblClick(await page.screen.findByRole('button', { name: 'Importer 2 étudiants' }));

    expect(await page.screen.findByRole('heading', { name: '2 étudiants importés' })).toHaveFocus();
    expect(page.screen.getByRole('link', { name: 'Voir les étudiants' })).toHaveAttribute(
      'href',
      '/students?sort=-createdAt',
    );
    expect(new URLSearchParams(asked).get('columns')).toBe('lastName,firstName');
    expect(new Set(imported).size).toBe(1);
    expect(imported[0]).toBeTruthy();
  });

  it('names the required information that no column holds', async () => {
    const { screen, user } = await opened();
    await screen.findByRole('heading', { name: /^Quelle colonne contient quoi\s\?$/ });
    await user.click(screen.getByRole('button', { name: 'Continuer' }));

    expect(screen.getByText('Indiquez encore la colonne de : Prénom.').closest('[role=alert]')).toBeVisible();
  });

  it('moves a field that is chosen for another column', async () => {
    const { screen, user } = await opened();
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Information dans la colonne Petit nom' }),
      'Nom (obligatoire)',
    );

    expect(screen.getByRole('combobox', { name: 'Information dans la colonne Nom' })).toHaveDisplayValue(
      'Ne pas importer',
    );
  });

  it('shows what is wrong with which line, and checks the corrected file with the same columns', async () => {
    let checks = 0;
    server.use(
      http.post('*/api/students/import/check', () => {
        checks += 1;
        return HttpResponse.json(
          checks === 1 ? { ...good, created: 1, faulty: 1, findings: [finding] } : { ...good, created: 2 },
        );
      }),
    );
    const page = await opened();
    await mapped(page);
    const { screen, user } = page;
    expect(await screen.findByText(/1 ligne est à corriger/)).toBeVisible();
    expect(screen.getByRole('row', { name: /Ligne 3.*Trop long.*Ville.*Saint-Denis/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Importer/ })).toBeNull();

    await user.upload(screen.getByLabelText('Choisir le fichier corrigé', { selector: 'input' }), file('corrigé.csv'));

    expect(await screen.findByRole('button', { name: 'Importer 2 étudiants' })).toBeVisible();
  });

  it('says how to make a CSV of a workbook and sends nothing', async () => {
    const { screen } = await opened(file('élèves.xlsx'));

    expect(await screen.findByText(/« élèves.xlsx » est un classeur.*enregistrez-le en CSV/)).toBeVisible();
  });

  it('keeps everything when the server refuses, and shows its reasons', async () => {
    server.use(
      http.post('*/api/students/import/check', () => HttpResponse.json(good)),
      http.post('*/api/students/import', () =>
        problem(422, 'import_refused', { report: { ...good, created: 1, faulty: 1, findings: [finding] } }),
      ),
    );
    const page = await opened();
    await mapped(page);
    await page.user.click(await page.screen.findByRole('button', { name: 'Importer 2 étudiants' }));

    const remarks = await page.screen.findByRole('table', { name: 'Remarques par ligne' });
    expect(within(remarks).getByText('Trop long : 100 caractères au plus.')).toBeVisible();
  });

  it('leaves out records that exist unless told otherwise', async () => {
    const choices: (string | null)[] = [];
    server.use(
      http.post('*/api/students/import/check', ({ request }) => {
        choices.push(new URL(request.url).searchParams.get('duplicates'));
        const warning = { ...finding, severity: 'warning', field: null, code: 'exists', recordId: 7 };
        return HttpResponse.json({ ...good, created: 1, skipped: 1, findings: [warning] });
      }),
    );
    const page = await opened();
    await mapped(page);
    expect(await page.screen.findByRole('link', { name: 'Voir la fiche' })).toHaveAttribute('href', '/students/7');
    await page.user.click(page.screen.getByRole('radio', { name: 'Les créer quand même (homonymes)' }));

    await waitFor(() => expect(choices).toEqual(['skip', 'create']));
  });
});

describe('a file for spreadsheets', () => {
  it('quotes what it must and disarms formulas', () => {
    expect(csv([['=1+1', 'a;b', 'c"d', 'plain']])).toBe('\uFEFF\'=1+1;"a;b";"c""d";plain\r\n');
  });
});
