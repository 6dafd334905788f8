import { admin, choose, dayFromNow, expect, plain, test } from './school';

/** The newcomer's way, as the README promises it: from an empty folder to a receipt. */
test('a newcomer sets the school up, enrolls a student and takes two part payments', async ({ page }) => {
  test.setTimeout(240_000);

  await test.step('set the school up with the code of the console', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Première utilisation' })).toBeVisible();
    await page.getByLabel('Code affiché par le serveur').fill(process.env.ECOLE_E2E_CODE ?? '');
    await page.getByLabel('Votre adresse e-mail').fill(admin.email);
    await page.getByLabel('Mot de passe').fill(admin.password);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByLabel('Nom de l’école').fill('Atelier des Savoirs');
    await page.getByLabel('Pays').selectOption('FR');
    await page.getByLabel('Monnaie').selectOption('EUR');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('button', { name: 'Ouvrir l’école' }).click();
    await expect(page.getByRole('heading', { name: 'Tableau de bord' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Pour commencer' })).toBeVisible();
  });

  await test.step('create a trainer', async () => {
    await page.getByRole('link', { name: 'Créer un formateur' }).click();
    await page.getByLabel(/^Nom/).fill('Moreau');
    await page.getByLabel(/^Prénom/).fill('Élise');
    await page.getByLabel(/^Spécialités/).fill('Bureautique');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await page.getByRole('button', { name: 'Créer le formateur' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Élise Moreau' })).toBeVisible();
  });

  await test.step('create a course', async () => {
    await page.getByRole('button', { name: 'Nouveau' }).click();
    await page.getByRole('menuitem', { name: 'Formation' }).click();
    await page.getByLabel(/^Titre/).fill('Excel avancé');
    await page.getByLabel(/^Catégorie/).fill('Formation professionnelle');
    await page.getByLabel(/^Durée en heures/).fill('14');
    await page.getByLabel(/^Prix/).fill('240');
    await page.getByRole('button', { name: 'Créer la formation' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Excel avancé/ })).toBeVisible();
  });

  await test.step('create a session', async () => {
    await page.getByRole('link', { name: 'Créer une session' }).first().click();
    await expect(page.getByLabel(/^Formation/)).toHaveValue(/\d+/);
    await page.getByLabel(/^Formateur/).selectOption({ label: 'MOREAU Élise' });
    await page.getByLabel(/^Premier jour/).fill(dayFromNow(10));
    await page.getByLabel(/^Dernier jour/).fill(dayFromNow(11));
    await page.getByLabel(/^Nombre de places/).fill('8');
    await page.getByLabel(/^Lieu/).fill('Salle 2');
    await page.getByRole('button', { name: 'Créer la session' }).click();
    await expect(page.getByText('Personne n’est inscrit pour l’instant')).toBeVisible();
  });

  await test.step('create a student', async () => {
    await page.goto('/students');
    await expect(page.getByText('Aucun étudiant pour l’instant')).toBeVisible();
    await page.getByRole('link', { name: 'Nouvel étudiant' }).first().click();
    await page.getByLabel(/^Nom/).fill('Dupont');
    await page.getByLabel(/^Prénom/).fill('Awa');
    await page.getByLabel('Date de naissance').fill('2001-05-04');
    await page.getByLabel('Téléphone').fill('06 12 34 56 78');
    await page.getByRole('button', { name: 'Créer l’étudiant' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Awa Dupont' })).toBeVisible();
  });

  await test.step('enroll and take a first part', async () => {
    await page.getByRole('link', { name: 'Inscrire à une session' }).click();
    await expect(page.getByRole('combobox', { name: /^Étudiant/ })).toHaveValue('Awa Dupont');
    await choose(page, /^Session/, 'excel', /Excel avancé/);
    await expect(page.getByText('8 places libres')).toBeVisible();
    await page.getByRole('radio', { name: 'Maintenant' }).check();
    await page.getByLabel(/^Montant encaissé/).fill('100');
    await expect
      .poll(async () => plain(await page.getByText('Il restera').textContent()))
      .toBe('Il restera 140,00 € à payer.');
    await page.getByRole('button', { name: /^Inscrire et encaisser 100,00/ }).click();
    await expect(page.getByRole('heading', { name: 'Inscription enregistrée' })).toBeVisible();
  });

  await test.step('print its receipt', async () => {
    await page.getByRole('link', { name: 'Imprimer le reçu' }).click();
    const receipt = page.getByRole('article');
    await expect(receipt).toContainText('Awa Dupont');
    expect(plain(await receipt.textContent())).toContain('100,00 €');
    expect(plain(await receipt.textContent())).toContain('140,00 €');
  });

  await test.step('take the second part and see the balance reach zero', async () => {
    await page.getByRole('link', { name: 'Voir la fiche de l’étudiant' }).click();
    await page.getByRole('link', { name: 'Inscriptions', exact: true }).last().click();
    await page.getByRole('link', { name: /^Encaisser 140,00/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Encaisser un paiement' });
    await expect(dialog.getByLabel(/^Montant/)).toHaveValue('140');
    await dialog.getByRole('button', { name: /^Encaisser 140,00/ }).dblclick();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Soldée')).toBeVisible();
    await page.getByRole('link', { name: 'Paiements', exact: true }).last().click();
    await expect(page.getByRole('table', { name: 'Paiements' }).getByRole('row')).toHaveCount(3);
  });

  await test.step('see the dashboard move', async () => {
    await page.getByRole('link', { name: 'Tableau de bord' }).first().click();
    const figures = page.getByRole('region', { name: 'Chiffres' });
    await expect
      .poll(async () => plain(await figures.textContent()), { timeout: 20_000 })
      .toMatch(/Encaissé en tout240,00 €/);
    expect(plain(await figures.textContent())).toContain('À encaisser0,00 €');
  });

  await test.step('sign out', async () => {
    await page.getByRole('button', { name: 'Mon compte' }).click();
    await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('button', { name: 'Se connecter' })).toBeVisible();
    await page.goto('/students');
    await expect(page).toHaveURL(/\/login\?next=%2Fstudents$/);
  });
});
