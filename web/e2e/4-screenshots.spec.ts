import { expect, signIn, test } from './school';

/** The README's pictures, made from the same school that the tests left behind: SCREENSHOTS=1 npm run e2e */
test.describe('screenshots', () => {
  test.skip(!process.env.SCREENSHOTS, 'asked for with SCREENSHOTS=1');

  const shots = [
    ['dashboard', '/', { width: 1280, height: 800 }, 'light'],
    ['students', '/students', { width: 1280, height: 800 }, 'light'],
    ['enroll', '/enrollments/new?student=2&session=1', { width: 1280, height: 800 }, 'dark'],
    ['phone', '/', { width: 390, height: 780 }, 'light'],
  ] as const;

  for (const [name, address, viewport, colorScheme] of shots) {
    test.describe(name, () => {
      test.use({ viewport, colorScheme });

      test(`docs/${name}.png`, async ({ page }) => {
        await signIn(page, address);
        await page.waitForLoadState('networkidle');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.screenshot({ path: `../docs/${name}.png`, animations: 'disabled' });
      });
    });
  }
});
