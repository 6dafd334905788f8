import { writeFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { expect, signedIn, test, Watched } from './demo';

/** A picture as small as the browser itself can make it, without a library for it. */
async function asWebp(context: BrowserContext, png: Buffer): Promise<Buffer> {
  const page = await context.newPage();
  const url = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.8);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

/** A paid session with students and free seats. */
async function openSession(context: BrowserContext): Promise<string> {
  const answer = await context.request.get('/api/sessions?status=upcoming&hasSeats=true&size=50');
  const sessions = (await answer.json()) as { id: number; seatsTaken: number; course: { price: number } }[];
  return String(sessions.find(({ seatsTaken, course }) => seatsTaken > 3 && course.price > 0)?.id);
}

/** The README's pictures, made of the demonstration school: SCREENSHOTS=1 npm run e2e -- 4-screenshots */
test.describe('screenshots', () => {
  test.skip(!process.env.SCREENSHOTS, 'asked for with SCREENSHOTS=1');

  const wide = { width: 1280, height: 800 };
  const shots = [
    ['dashboard', '/', wide, 'light'],
    ['students', '/students', wide, 'light'],
    ['enroll', '/enrollments/new?student=2&session=SESSION', wide, 'light'],
    ['planning', '/planning', wide, 'light'],
    ['session', '/sessions/SESSION', wide, 'dark'],
    ['phone', '/', { width: 390, height: 780 }, 'light'],
  ] as const;

  for (const [name, address, viewport, colorScheme] of shots) {
    test(`docs/${name}.webp`, async ({ browser, demo }) => {
      const context = await signedIn(browser, demo, 'admin');
      const watched = await Watched.of(context);
      const { page } = watched;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await watched.load(address.replace('SESSION', await openSession(context)));
      if (name === 'enroll') await page.getByRole('radio', { name: 'Maintenant' }).check();
      await page.evaluate(() => window.scrollTo(0, 0));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const picture = await asWebp(context, await page.screenshot({ animations: 'disabled' }));
      expect(picture.length).toBeLessThan(80_000);
      writeFileSync(`../docs/${name}.webp`, picture);
      await context.close();
    });
  }
});
