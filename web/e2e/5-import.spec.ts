import { expect, signIn, test } from './school';

/** A file as a French Excel saves it: Windows-1252, semicolons, days first. Every letter used here is one byte of Latin-1. */
const excel = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'),
});

const headings = 'Nom;Prénom;Né(e) le;Portable;Groupe';

test('a spreadsheet with a faulty line writes nothing; corrected, it becomes students', async ({ page }) => {
  await signIn(page, '/students');
  await page.getByRole('link', { name: 'Importer' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Importer un fichier' })).toBeVisible();

  await test.step('the file is read and its columns are recognised', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles(
        excel('élèves.csv', [
          headings,
          'Importée;Zoé;03/02/2001;06 12 34 56 78;A',
          'Importé;Gaël;31/02/2001;;B',
          'Importé;Noël;;;B',
        ]),
      );
    await expect(page.getByText('élèves.csv : 3 lignes, windows-1252, séparateur point-virgule')).toBeVisible();
    await expect(page.getByLabel('Information dans la colonne Né(e) le')).toHaveValue('dateOfBirth');
    await expect(page.getByLabel('Information dans la colonne Groupe')).toHaveValue('');
    await page.getByLabel('Information dans la colonne Groupe').selectOption({ label: 'Notes' });
    await page.getByRole('button', { name: 'Continuer' }).click();
  });

  await test.step('the fault is shown with its line, and nothing can be imported', async () => {
    await expect(page.getByText(/1 ligne est à corriger/)).toBeVisible();
    await expect(page.getByRole('row', { name: /Ligne 3.*Date non reconnue.*31\/02\/2001/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Importer/ })).toHaveCount(0);
    const other = await page.context().newPage();
    await other.goto('/students?q=import%C3%A9');
    await expect(other.getByText('Aucun résultat').first()).toBeVisible();
    await other.close();
  });

  await test.step('back and forth nothing is lost', async () => {
    await page.goBack();
    await expect(page.getByLabel('Information dans la colonne Groupe')).toHaveValue('notes');
    await page.goForward();
    await expect(page.getByText(/1 ligne est à corriger/)).toBeVisible();
  });

  await test.step('the corrected file goes on with the same columns', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles(
        excel('corrigé.csv', [
          headings,
          'Importée;Zoé;03/02/2001;06 12 34 56 78;A',
          'Importé;Gaël;28/02/2001;;B',
          'Importé;Noël;;;B',
        ]),
      );
    await page.getByRole('button', { name: 'Importer 3 étudiants' }).dblclick();
    await expect(page.getByRole('heading', { name: '3 étudiants importés' })).toBeFocused();
    await page.getByRole('link', { name: 'Voir les étudiants' }).click();
  });

  await page.getByRole('searchbox').fill('importé');
  const table = page.getByRole('table', { name: 'Étudiants' });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByRole('row', { name: /IMPORTÉE Zoé/ })).toContainText('06 12 34 56 78');
});

test('a workbook is explained, and the settings say what runs', async ({ page }) => {
  await signIn(page, '/settings/import?resource=courses');
  await page.locator('input[type=file]').setInputFiles({
    name: 'formations.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004'),
  });
  await expect(page.getByRole('alert').getByText(/est un classeur de tableur/)).toBeVisible();

  await page.getByRole('link', { name: 'À propos' }).click();
  await expect(page.getByText(/PostgreSQL \d+.*intégré à École/)).toBeVisible();
  await page.getByText(/composants d’autres auteurs/).click();
  await expect(page.getByRole('row', { name: /^javalin .* Apache-2\.0/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^react \d.* MIT/ })).toBeVisible();
});
