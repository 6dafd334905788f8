import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { problem, server, stream } from '../../test/server';
import { listenLive } from './live';
import { offerSignIn } from './session';

let stop = () => {};

function listen() {
  const heard: string[] = [];
  stop = listenLive({
    changed: (resources) => heard.push(`changed ${resources.join()}`),
    state: (state) => heard.push(state),
  });
  return heard;
}

afterEach(() => stop());

describe('the stream of changes', () => {
  it('tells what changed, whatever the pieces in which it comes', async () => {
    const line = stream();
    server.use(http.get('*/api/events', line.answer));
    const heard = listen();

    await line.say('retry: 3000\n\n:\n\nevent: changed\ndata: {"resour');
    await line.say('ces":["sessions","enrollments"]}\n');
    await line.say('\nevent: changed\ndata: {"resources":["users"]}\n\n');

    await expect.poll(() => heard).toEqual(['open', 'changed sessions,enrollments', 'changed users']);
  });

  it('comes back by itself when it is cut, and says so both times', async () => {
    const lines = [stream(), stream()];
    let asked = 0;
    server.use(http.get('*/api/events', () => lines[asked++]?.answer()));
    const heard = listen();
    await expect.poll(() => heard).toEqual(['open']);

    lines[0]?.end();

    await expect.poll(() => heard).toEqual(['open', 'cut', 'open']);
  });

  it('tells a server that is gone from a stream that was cut', async () => {
    server.use(http.get('*/api/events', () => HttpResponse.error()));

    const heard = listen();

    await expect.poll(() => heard).toEqual(['cut', 'lost']);
  });

  it('waits as long as the server asks when there are too many', async () => {
    let asked = 0;
    server.use(
      http.get('*/api/events', () => {
        asked += 1;
        return HttpResponse.json({}, { status: 429, headers: { 'Retry-After': '60' } });
      }),
    );

    const heard = listen();
    await expect.poll(() => heard).toEqual(['cut']);
    await new Promise((resolve) => setTimeout(resolve, 1_500));

    expect(asked).toBe(1);
  });

  it('asks to sign in again when the session has ended, and goes on', async () => {
    const line = stream();
    let signedIn = false;
    server.use(
      http.get('*/api/events', () => (signedIn ? line.answer() : problem(401, 'session_expired'))),
      http.post('*/api/auth/refresh', () => problem(401, 'session_expired')),
    );
    const withdraw = offerSignIn(async () => {
      signedIn = true;
    });

    const heard = listen();

    await expect.poll(() => heard).toEqual(['open']);
    withdraw();
  });

  it('is not kept by a page that nobody looks at, where tabs cannot share one', async () => {
    const lines = [stream(), stream()];
    let asked = 0;
    server.use(http.get('*/api/events', () => lines[asked++]?.answer()));
    const heard = listen();
    await expect.poll(() => heard).toEqual(['open']);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);

    document.dispatchEvent(new Event('visibilitychange'));
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));

    await expect.poll(() => heard).toEqual(['open', 'open']);
  });
});
