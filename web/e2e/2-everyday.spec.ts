import { admin, dayFromNow, expect, loseSession, plain, signIn, test } from './school';

test('a wrong password is refused in one sentence, and the right one goes where the user wanted', async ({ page }) => {
  await page.goto('/login?next=/students');
  await page.getByLabel('Adresse e-mail').fill(admin.email);
  await page.getByLabel('Mot de passe').fill('pas celui-là du tout');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('alert')).toHaveText('E-mail ou mot de passe incorrect.');

  await page.getByLabel('Mot de passe').fill(admin.password);
  await page.getByRole('button', { name: 'Se connecter' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Étudiants' })).toBeVisible();
});

test('a session that ends in the middle of a form loses nothing', async ({ page, context }) => {
  await signIn(page, '/students/new');
  await page.getByLabel(/^Nom/).fill('Diallo');
  await page.getByLabel(/^Prénom/).fill('Fatou');
  await loseSession(context);

  await page.getByRole('button', { name: 'Créer l’étudiant' }).click();
  const dialog = page.getByRole('dialog', { name: 'Votre session a expiré' });
  await dialog.getByLabel('Mot de passe').fill(admin.password);
  await dialog.getByRole('button', { name: 'Se connecter' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Fatou Diallo' })).toBeVisible();
});

test('two tabs that edit one record meet in a dialog', async ({ page, context }) => {
  await signIn(page, '/students?q=diallo');
  await page.getByRole('link', { name: 'DIALLO Fatou' }).click();
  await page.getByRole('link', { name: 'Modifier' }).click();
  await page.getByLabel('Ville').fill('Lille');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel('Ville').fill('Paris');
  await other.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Fatou Diallo' })).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cette fiche a changé entre-temps' });
  await dialog.getByRole('radio', { name: /Lille/ }).check();
  await dialog.getByRole('button', { name: 'Enregistrer ce choix' }).click();

  await expect(page.getByRole('definition').filter({ hasText: 'Lille' })).toBeVisible();
  await page.getByRole('link', { name: 'Historique' }).click();
  await expect(page.getByRole('row', { name: /Ville Paris Lille/ })).toBeVisible();
});

test('a list keeps its state in the address and exports exactly what it shows', async ({ page }) => {
  await signIn(page, '/students');
  await page.getByRole('searchbox').fill('dupont');
  await expect(page).toHaveURL(/q=dupont/);
  await expect(page.getByRole('table', { name: 'Étudiants' }).getByRole('row')).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('dupont');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('menuitem', { name: 'CSV, toutes les données' }).click();
  const file = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  const csv = Buffer.concat(chunks).toString('utf8');

  expect(csv.trim().split(/\r?\n/)).toHaveLength(2);
  expect(csv).toContain('Dupont');
});

test('the palette finds a person from anywhere', async ({ page }) => {
  await signIn(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Rechercher ou aller à' }).fill('dupont');
  await expect(page.getByRole('option', { name: /dupont/i }).first()).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Awa Dupont' })).toBeVisible();
});

test('enroll and pay works with the keyboard alone', async ({ page }) => {
  await signIn(page, '/enrollments/new');
  await page.getByRole('combobox', { name: /^Étudiant/ }).focus();
  await page.keyboard.type('diallo');
  await expect(page.getByRole('option', { name: /DIALLO Fatou/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /^Étudiant/ })).toHaveValue('Fatou Diallo');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: /^Session/ })).toBeFocused();
  await page.keyboard.type('excel');
  await expect(page.getByRole('option', { name: /Excel avancé/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('7 places libres')).toBeVisible();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Plus tard' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Maintenant' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(/^Montant encaissé/)).toBeFocused();

  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Inscription enregistrée' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText('Fatou Diallo');
});

test('a student created inside the flow is enrolled, and a second time is explained', async ({ page }) => {
  await signIn(page, '/enrollments/new');
  await page.getByRole('combobox', { name: /^Étudiant/ }).fill('Martin Hugo');
  await page.getByRole('option', { name: 'Créer « Martin Hugo »' }).click();
  await page.getByRole('button', { name: 'Créer et choisir' }).click();
  const who = page.getByRole('combobox', { name: /^Étudiant/ });
  await expect(who).toHaveValue('Hugo Martin');
  await page.getByRole('combobox', { name: /^Session/ }).fill('excel');
  await page.getByRole('option', { name: /Excel avancé/ }).click();
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Inscription enregistrée' })).toBeVisible();

  await page.getByRole('button', { name: 'Inscrire une autre personne' }).click();
  await who.fill('martin');
  await page.getByRole('option', { name: /MARTIN Hugo/ }).click();
  await page.getByRole('combobox', { name: /^Session/ }).fill('excel');
  await page.getByRole('option', { name: /Excel avancé/ }).click();

  await expect(page.getByRole('link', { name: 'Voir l’inscription' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Inscrire', exact: true })).toBeDisabled();
});

test('a full session is marked and another one of its course is proposed', async ({ page }) => {
  await signIn(page, '/courses');
  await page.getByRole('link', { name: 'Excel avancé' }).click();
  await page.getByRole('link', { name: 'Créer une session' }).first().click();
  await page.getByLabel(/^Premier jour/).fill(dayFromNow(40));
  await page.getByLabel(/^Dernier jour/).fill(dayFromNow(41));
  await page.getByLabel(/^Nombre de places/).fill('1');
  await page.getByRole('button', { name: 'Créer la session' }).click();
  await page.getByRole('link', { name: 'Inscrire quelqu’un' }).first().click();
  await page.getByRole('combobox', { name: /^Étudiant/ }).fill('dupont');
  await page.getByRole('option', { name: /DUPONT Awa/ }).click();
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Inscription enregistrée' })).toBeVisible();

  await page.getByRole('button', { name: 'Inscrire une autre personne' }).click();
  await page.getByRole('combobox', { name: /^Session/ }).fill('excel');
  await page.getByRole('option', { name: /Complet/ }).click();

  await expect(page.getByText('Autres sessions de la même formation :')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Inscrire', exact: true })).toBeDisabled();
});

test('an address that leads nowhere is answered with a page', async ({ page }) => {
  await signIn(page, '/nulle/part');
  await expect(page.getByRole('heading', { level: 1, name: 'Page introuvable' })).toBeVisible();
  await page.goto('/students/999999999');
  await expect(page.getByRole('heading', { level: 1, name: 'Page introuvable' })).toBeVisible();
  await page.goto('/students/abc');
  await expect(page.getByRole('heading', { level: 1, name: 'Page introuvable' })).toBeVisible();
});

test('the other language says the same in English', async ({ page }) => {
  await signIn(page);
  await page.getByRole('button', { name: 'Mon compte' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  expect(plain(await page.locator('html').getAttribute('lang'))).toBe('en');

  await page.getByRole('button', { name: 'My account' }).click();
  await page.getByRole('menuitemradio', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tableau de bord' })).toBeVisible();
});

test('offline is said, and what was shown stays', async ({ page, context }) => {
  await signIn(page, '/students');
  await expect(page.getByRole('link', { name: 'DUPONT Awa' })).toBeVisible();

  await context.setOffline(true);

  await expect(page.getByText('Hors connexion : les modifications sont bloquées')).toBeVisible();
  await expect(page.getByRole('link', { name: 'DUPONT Awa' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('Hors connexion : les modifications sont bloquées')).toBeHidden();
});

test.describe('on a small desktop', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test('the navigation begins as icons and stays as it was left', async ({ page }) => {
    await signIn(page, '/sessions');
    const side = page.getByRole('complementary');
    const width = async () => (await side.boundingBox())?.width ?? 0;
    expect(await width()).toBeLessThan(80);

    await side.getByRole('button', { name: 'Déployer le menu' }).click();
    expect(await width()).toBeGreaterThan(200);
    await page.reload();
    await expect(side.getByRole('button', { name: 'Réduire le menu' })).toBeVisible();
  });
});
