import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { problem, server, aStudent, list } from '../../test/server';
import { getApiStudents, postApiStudents } from './generated/sdk.gen';
import { page } from './page';
import { ApiProblem } from './problem';
import { offerSignIn } from './session';

const input = { firstName: 'Awa', lastName: 'Dupont' };

describe('a request', () => {
  it('renews an ended session once for all that wait, then goes through', async () => {
    let signedIn = false;
    let refreshes = 0;
    server.use(
      http.get('*/api/students', () => (signedIn ? list([aStudent()], 41) : problem(401, 'session_expired'))),
      http.post('*/api/auth/refresh', () => {
        refreshes += 1;
        signedIn = true;
        return HttpResponse.json({});
      }),
    );

    const [first, second] = await Promise.all([page(getApiStudents()), page(getApiStudents())]);

    expect(first.total).toBe(41);
    expect(second.rows).toHaveLength(1);
    expect(refreshes).toBe(1);
  });

  it('waits for the user to sign in again when the session cannot be renewed, and is sent once more', async () => {
    let signedIn = false;
    const bodies: unknown[] = [];
    server.use(
      http.post('*/api/students', async ({ request }) => {
        if (!signedIn) return problem(401, 'session_expired');
        bodies.push(await request.json());
        return HttpResponse.json(aStudent(), { status: 201 });
      }),
      http.post('*/api/auth/refresh', () => problem(401, 'session_expired')),
    );
    const stop = offerSignIn(async () => {
      signedIn = true;
    });

    const { data } = await postApiStudents({ body: input });
    stop();

    expect(data.lastName).toBe('Dupont');
    expect(bodies).toEqual([input]);
  });

  it('is an ordinary 401 where nobody can sign in', async () => {
    server.use(
      http.get('*/api/students', () => problem(401, 'unauthenticated')),
      http.post('*/api/auth/refresh', () => problem(401, 'unauthenticated')),
    );

    await expect(getApiStudents()).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it('sends the CSRF cookie back and reads it again when the server says it is old', async () => {
    const tokens: (string | null)[] = [];
    document.cookie = 'XSRF-TOKEN=old';
    server.use(
      http.get('*/api/setup', () => {
        document.cookie = 'XSRF-TOKEN=new';
        return HttpResponse.json({});
      }),
      http.post('*/api/students', ({ request }) => {
        tokens.push(request.headers.get('X-XSRF-TOKEN'));
        return tokens.length === 1 ? problem(403, 'csrf') : HttpResponse.json(aStudent(), { status: 201 });
      }),
    );

    await postApiStudents({ body: input });

    expect(tokens).toEqual(['old', 'new']);
  });

  it('fails with the code, fields and further members of the problem', async () => {
    server.use(
      http.post('*/api/students', () =>
        problem(409, 'student_duplicate', {
          matches: [{ id: 3 }],
          errors: [{ field: 'lastName', code: 'x', message: 'y' }],
        }),
      ),
    );

    const error = await postApiStudents({ body: input }).catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({ status: 409, code: 'student_duplicate', requestId: 'r-1' });
    expect((error as ApiProblem).fields).toEqual([{ field: 'lastName', code: 'x', message: 'y' }]);
    expect((error as ApiProblem).extension('matches')).toEqual([{ id: 3 }]);
  });

  it('is offline when nothing answers', async () => {
    server.use(http.get('*/api/students', () => HttpResponse.error()));

    await expect(getApiStudents()).rejects.toMatchObject({ status: 0, code: 'offline' });
  });
});
