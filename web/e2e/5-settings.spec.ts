import { withOwnSchool, type OwnSchool } from './ownSchool';
import { admin, expect, test as everyTest } from './school';

/** A school of its own: the set-up, its settings and its letters. */
const test = everyTest.extend<object, { own: OwnSchool }>({
  own: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs here
    async ({}, use) => withOwnSchool(use),
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ own }, use) => use(own.url),
});

const SQUARE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#b85c00"/></svg>`;

const linkIn = (letter: string) => /http:\/\/localhost:\d+(\/(?:invite|reset)\?token=[\w-]+)/.exec(letter)?.[1] ?? '';

test('the direction sets the school up, dresses its receipts, invites somebody and forgets the password', async ({
  page,
  own,
}) => {
  test.setTimeout(120_000);

  await test.step('set the school up in three steps, going back once', async () => {
    await page.goto('/');
    await page.getByLabel('Code affiché par le serveur').fill(own.code.toLowerCase());
    await page.getByLabel('Votre adresse e-mail').fill(admin.email);
    await page.getByLabel(/^Mot de passe/).fill(admin.password);
    await expect(page.getByText('Longueur : bonne')).toBeVisible();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByLabel('Nom de l’école').fill('Atelier des Savoirs');
    await page.getByLabel(/^Adresse/).fill('3 rue Haute\n75001 Paris');
    await page.getByRole('button', { name: 'Revenir' }).click();
    await expect(page.getByLabel('Votre adresse e-mail')).toHaveValue(admin.email);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByLabel('Nom de l’école')).toHaveValue('Atelier des Savoirs');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.getByRole('region', { name: 'Votre école' })).toContainText('75001 Paris');
    await page.getByRole('button', { name: 'Ouvrir l’école' }).click();
    await expect(page.getByRole('heading', { name: 'Pour commencer' })).toBeVisible();
  });

  await test.step('choose a logo, refused first, then drawn as a picture everywhere', async () => {
    await page.goto('/settings');
    const card = page.getByRole('region', { name: 'Logo' });
    const file = card.locator('input[type=file]');
    await file.setInputFiles({ name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await expect(card.getByRole('alert')).toContainText('n’est pas une image lisible');
    await file.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SQUARE) });
    await expect(page.getByText('Le logo est enregistré.')).toBeVisible();
    const shown = card.getByRole('img', { name: 'Logo de Atelier des Savoirs' });
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expect(page.locator('aside img')).toHaveAttribute('src', /^\/api\/logo\?v=/);
  });

  await test.step('write the texts of receipts and find the change in the history', async () => {
    await page.getByRole('link', { name: 'Reçus' }).click();
    await page.getByLabel('Texte au bas des reçus').fill('TVA non applicable, art. 293 B du CGI');
    await expect(page.getByRole('region', { name: 'Aperçu' })).toContainText('art. 293 B du CGI');
    await expect(page.getByRole('region', { name: 'Aperçu' })).toContainText('75001 Paris');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('Les réglages sont enregistrés.')).toBeVisible();
    await page.getByRole('link', { name: 'Historique', exact: true }).click();
    await expect(page.getByRole('row', { name: /Texte au bas des reçus/ })).toContainText('art. 293 B du CGI');
    await expect(page.getByRole('row', { name: /^Logo/ })).toContainText('image');
  });

  await test.step('invite a trainer, whose letter holds the link that is shown', async () => {
    await page.goto('/settings/users/new');
    await page.getByLabel(/^E-mail/).fill('elise@ecole-test.fr');
    await page.getByRole('button', { name: 'Créer le compte et le lien' }).click();
    await expect(page.getByText(/Le lien part par e-mail à elise@ecole-test\.fr/)).toBeVisible();
    const link = await page.getByLabel('Lien à usage unique').last().inputValue();
    await expect.poll(() => own.letters.map(linkIn)).toContain(link.replace(own.url, ''));
    await page.context().clearCookies();
    await page.goto(link);
    await page.getByLabel(/^Mot de passe/).fill('une autre phrase assez longue');
    await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await expect(page.getByText('Votre mot de passe est enregistré.')).toBeVisible();
  });

  await test.step('forget the password and choose another by the letter', async () => {
    await page.goto('/login');
    await expect(page.locator('#logo')).toHaveAttribute('src', /^\/api\/logo\?v=/);
    await page.getByRole('link', { name: 'Mot de passe oublié ?' }).click();
    await page.getByLabel(/^Adresse e-mail/).fill(admin.email);
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await expect(page.getByText(/un lien vient de lui être envoyé/)).toBeVisible();
    const letter = () => own.letters.find((text) => text.includes('/reset?')) ?? '';
    await expect.poll(() => linkIn(letter())).toMatch(/^\/reset/);
    expect(letter()).toContain('Atelier des Savoirs');
    await page.goto(linkIn(letter()));
    await page.getByLabel(/^Mot de passe/).fill('encore une phrase nouvelle');
    await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await page.getByLabel('Adresse e-mail').fill(admin.email);
    await page.getByLabel('Mot de passe').fill('encore une phrase nouvelle');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
  });
});
