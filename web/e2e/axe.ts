import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** Every rule that there is a standard for, and what is agreed to be good practice. */
export const EVERY_RULE: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** One rule alone. */
export const only = (rule: string): RunOptions => ({ runOnly: { type: 'rule', values: [rule] } });

/** Every rule but one. */
export const without = (rule: string): RunOptions => ({ ...EVERY_RULE, rules: { [rule]: { enabled: false } } });

/** Waits until a theme or a page that was asked for has been drawn and its colours have come to rest. */
async function rest(page: Page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}

/**
 * What axe finds wrong on a page as it is shown now: the rule, and where. It runs in the page itself, which has no frames; the
 * builder made for Playwright carries all that is right to a second page and takes ten times as long.
 */
export async function violations(page: Page, options: RunOptions): Promise<string[]> {
  await rest(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (asked) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations: broken } = await inPage.run(document, { ...asked, resultTypes: ['violations'] });
    return broken.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, options);
}
