import { Office } from './office';
import { dayFromNow, expect, plain, signIn, test } from './school';

test('money comes in, goes back, and every step says what it will do', async ({ page, request }) => {
  test.setTimeout(120_000);
  const office = await Office.open(request);
  const course = await office.course('Poterie au tour', 200);
  const full = await office.session(course.id, dayFromNow(20), 1);
  await office.session(course.id, dayFromNow(30), 5);
  await office.enroll((await office.student('Zoé', 'Martin')).id, full.id);
  const yann = await office.student('Yann', 'Petit');

  await test.step('a full session is explained, and another of its course proposed', async () => {
    await signIn(page, `/enrollments/new?student=${yann.id}&session=${full.id}`);
    const explained = page.getByRole('group', { name: /Session/ }).getByRole('alert');
    await expect(explained).toContainText('Cette session est complète.');
    await expect(page.getByRole('button', { name: 'Inscrire', exact: true })).toBeDisabled();
    await explained.getByRole('button').first().click();
    await expect(page.getByText('5 places libres')).toBeVisible();
  });

  await test.step('a discount in percent and a part payment', async () => {
    await page.getByText('Accorder une remise').click();
    await page.getByLabel(/^Remise en/).selectOption('percent');
    await page.getByRole('textbox', { name: 'Remise', exact: true }).fill('10');
    await page.getByLabel(/^Motif de la remise/).fill('Fidélité');
    await page.getByRole('radio', { name: 'Maintenant' }).check();
    await expect(page.getByLabel(/^Montant encaissé/)).toHaveValue('180');
    await page.getByLabel(/^Montant encaissé/).fill('100');
    await page.getByRole('button', { name: /^Inscrire et encaisser 100,00/ }).click();
    await expect(page.getByRole('heading', { name: 'Inscription enregistrée' })).toBeVisible();
  });

  await test.step('the receipt prints alone, on the paper of one’s choice', async () => {
    await page.getByRole('link', { name: 'Imprimer le reçu' }).click();
    const receipt = page.getByRole('article');
    expect(plain(await receipt.textContent())).toContain('Reste à payer80,00 €');
    await page.getByLabel('Papier').selectOption('a5');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Navigation principale' }).first()).toBeHidden();
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)/)?.slice(1)).toEqual(['594', '420']);
    expect(pdf).toContain('/Count 1');
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await expect(page.getByLabel('Papier')).toHaveValue('a5');
  });

  await test.step('a part of the payment goes back', async () => {
    await page.getByRole('link', { name: 'Voir le paiement' }).click();
    await page.getByRole('link', { name: 'Annuler ce paiement' }).click();
    const dialog = page.getByRole('dialog', { name: /^Rembourser le reçu/ });
    await dialog.getByLabel(/^Montant/).fill('101');
    await expect(dialog.getByText(/rembourser au plus/)).toBeVisible();
    await dialog.getByLabel(/^Montant/).fill('30');
    await expect(dialog.getByText(/^Il restera 110,00/)).toBeVisible();
    await dialog.getByLabel(/^Motif/).fill('Absent un jour');
    await dialog.getByRole('button', { name: /^Rembourser 30,00/ }).dblclick();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Remboursé en partie')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Remboursements' }).getByRole('row')).toHaveCount(2);
  });

  await test.step('cancelling shows its consequences and gives the rest back', async () => {
    await page.getByRole('link', { name: /^Poterie au tour/ }).click();
    await expect(page.getByRole('region', { name: 'Suivi du règlement' }).getByRole('listitem')).toHaveCount(3);
    await page.getByRole('button', { name: 'Annuler l’inscription' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/5 places libres pour «\sPoterie au tour\s»/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Annuler l’inscription' }).click();
    await expect(dialog.getByText('Choisissez ce que devient l’argent reçu.')).toBeVisible();
    await dialog.getByRole('radio', { name: /^Rembourser tout ou partie/ }).check();
    await dialog.getByRole('button', { name: /^Annuler et rembourser 70,00/ }).click();
    await expect(dialog.getByText(/70,00\s€ remboursés/)).toBeVisible();
    await expect(dialog.getByRole('link', { name: /^Imprimer le reçu/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Annulée');
    expect(plain(await page.getByText('Gardé par l’école').locator('..').textContent())).toContain('0,00 €');
  });
});

test('the last seat that somebody else takes meanwhile is explained, and nothing typed is lost', async ({
  page,
  request,
}) => {
  const office = await Office.open(request);
  const course = await office.course('Reliure', 80);
  const session = await office.session(course.id, dayFromNow(15), 1);
  const anna = await office.student('Anna', 'Roy');
  const omar = await office.student('Omar', 'Sy');
  // This page hears of nothing, as when both people press their buttons in the same second.
  await page.route('**/api/events', () => new Promise(() => {}));
  await signIn(page, `/enrollments/new?student=${anna.id}&session=${session.id}`);
  await expect(page.getByText('1 place libre')).toBeVisible();
  await page.getByRole('radio', { name: 'Maintenant' }).check();
  await page.getByLabel('Note').fill('Payé au comptoir');
  await office.enroll(omar.id, session.id);

  await page.getByRole('button', { name: /^Inscrire et encaisser/ }).click();

  await expect(page.getByText('Aucune autre session de cette formation n’a de place libre.')).toBeVisible();
  await expect(page.getByLabel('Note')).toHaveValue('Payé au comptoir');
  await expect(page.getByRole('combobox', { name: /^Étudiant/ })).toHaveValue('Anna Roy');
});
