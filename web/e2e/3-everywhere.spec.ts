import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from './school';

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

const addresses = [
  '/',
  '/students',
  '/students?q=personne-de-ce-nom',
  '/students/new',
  '/students/1',
  '/students/1/edit',
  '/students/1/enrollments',
  '/students/1/payments',
  '/students/1/history',
  '/trainers',
  '/trainers/new',
  '/trainers/1',
  '/courses',
  '/courses/new',
  '/courses/1',
  '/sessions',
  '/sessions/new',
  '/sessions/1',
  '/enrollments',
  '/enrollments/new?student=1&session=1',
  '/enrollments/1',
  '/payments',
  '/payments/1/receipt',
  '/settings',
  '/settings/users',
  '/settings/users/new?student=1',
  '/settings/users/1',
  '/settings/users/1/edit',
  '/profile',
  '/invite?token=void',
  '/forgot',
  '/nulle/part',
] as const;

async function violations(page: Page, without: string[] = []): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(without)
    .analyze();
  return found.flatMap((rule) => rule.nodes.map((node) => `${page.url()} ${rule.id}: ${node.target.join(' ')}`));
}

async function settled(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

for (const [device, viewport] of Object.entries(sizes)) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${device}, ${theme}`, () => {
      test.use({ viewport, colorScheme: theme });

      test('every page is accessible and fits the screen', async ({ page }) => {
        test.setTimeout(240_000);
        await page.goto('/login');
        await expect(page.getByRole('heading', { name: 'Connexion' })).toBeVisible();
        const found = await violations(page);
        await signIn(page);
        for (const address of addresses) {
          await page.goto(address);
          await settled(page);
          found.push(...(await violations(page)));
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (wide > 0) found.push(`${address} is ${wide} px too wide`);
        }
        expect(found).toEqual([]);
      });

      test('opened popups are accessible', async ({ page }) => {
        await signIn(page, '/enrollments');
        await settled(page);
        const found: string[] = [];
        const check = async (open: () => Promise<void>) => {
          await open();
          // A menu stands in a portal at the end of the body, outside the landmarks, while it is open.
          found.push(...(await violations(page, ['region'])));
          await page.keyboard.press('Escape');
        };
        await check(() => page.getByRole('button', { name: 'Mon compte' }).click());
        await check(() => page.getByRole('button', { name: 'Nouveau' }).click());
        await check(async () => {
          await page.keyboard.press('Control+k');
          await expect(page.getByRole('combobox', { name: 'Rechercher ou aller à' })).toBeFocused();
        });
        await check(async () => {
          await page.goto('/students/1?pay=1');
          await expect(page.getByRole('dialog')).toBeVisible();
          await page.waitForLoadState('networkidle');
        });
        await check(async () => {
          await page.goto('/students/1');
          await page.getByRole('button', { name: 'Supprimer' }).click();
          await expect(page.getByRole('dialog')).toBeVisible();
        });
        await check(async () => {
          await page.goto('/enrollments/new');
          await page.getByRole('combobox', { name: /^Étudiant/ }).fill('d');
          await expect(page.getByRole('listbox')).toBeVisible();
        });
        expect(found).toEqual([]);
      });
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: sizes.phone, hasTouch: true });

  test('the bottom bar leads everywhere and lists are cards', async ({ page }) => {
    await signIn(page);
    const bar = page.getByRole('navigation', { name: 'Navigation principale' });

    await bar.getByRole('link', { name: 'Étudiants' }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Étudiants' })).toBeVisible();
    await bar.getByRole('button', { name: 'Plus' }).tap();
    await page.getByRole('menuitem', { name: 'Formations' }).tap();

    await expect(page.getByRole('heading', { level: 1, name: 'Formations' })).toBeVisible();
    await expect(page.getByRole('cell', { name: /240,00/ })).toBeVisible();
  });
});
