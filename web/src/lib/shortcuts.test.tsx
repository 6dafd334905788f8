import { fireEvent, render, screen } from '@testing-library/react';
import { useLayoutEffect, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setShortcutsOn, useShortcuts, type Shortcuts } from './shortcuts';

function Keys(props: { keys: Shortcuts; level?: 'page' | 'shell' }) {
  useShortcuts(props.keys, props.level);
  return null;
}

const press = (key: string, target: Element = document.body, more: object = {}) =>
  fireEvent.keyDown(target, { key, ...more });

afterEach(() => setShortcutsOn(true));

describe('single keys', () => {
  it('act, and a page’s before the shell’s', () => {
    const page = vi.fn<() => void>();
    const shell = vi.fn<() => void>();
    const { rerender } = render(
      <>
        <Keys keys={{ n: page }} />
        <Keys keys={{ n: shell }} level="shell" />
      </>,
    );

    press('n');
    expect([page, shell].map((action) => action.mock.calls.length)).toEqual([1, 0]);

    rerender(<Keys keys={{ n: undefined }} />);
    press('n');
    expect(page).toHaveBeenCalledTimes(1);
  });

  it('act as soon as the page is there, before any effect that may come later', () => {
    const action = vi.fn<() => void>();
    function Page(props: { children: ReactNode }) {
      useLayoutEffect(() => void press('n'), []);
      return props.children;
    }
    render(
      <Page>
        <Keys keys={{ n: action }} />
      </Page>,
    );

    expect(action).toHaveBeenCalledTimes(1);
  });

  it('are letters while somebody types, and keep out of dialogs and of the browser’s own keys', () => {
    const action = vi.fn<() => void>();
    render(
      <>
        <Keys keys={{ n: action }} />
        <input aria-label="field" />
        <input type="checkbox" aria-label="box" />
        <div role="dialog">
          <button type="button">inside</button>
        </div>
      </>,
    );

    press('n', screen.getByLabelText('field'));
    press('n', screen.getByText('inside'));
    press('n', document.body, { ctrlKey: true });
    press('n', document.body, { metaKey: true });
    expect(action).not.toHaveBeenCalled();

    press('n', screen.getByLabelText('box'));
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('can be two in a row, and what is neither does nothing', () => {
    const go = vi.fn<() => void>();
    const sort = vi.fn<() => void>();
    render(<Keys keys={{ 'g s': go, s: sort }} />);

    press('g');
    press('s');
    expect([go, sort].map((action) => action.mock.calls.length)).toEqual([1, 0]);

    press('g');
    press('z');
    press('s');
    expect([go, sort].map((action) => action.mock.calls.length)).toEqual([1, 1]);
  });

  it('can be turned off', () => {
    const action = vi.fn<() => void>();
    render(<Keys keys={{ n: action }} />);

    setShortcutsOn(false);
    press('n');

    expect(action).not.toHaveBeenCalled();
  });
});
