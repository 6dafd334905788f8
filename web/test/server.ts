import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Me, Student } from '../src/api/generated/types.gen';

/** An administrator of a French school. */
export const me: Me = {
  id: 1,
  email: 'direction@ecole.fr',
  role: 'admin',
  language: 'fr',
  name: null,
  studentId: null,
  trainerId: null,
  permissions: [
    'dashboard.read',
    'students.read',
    'students.write',
    'sessions.read',
    'enrollments.read',
    'enrollments.write',
    'payments.read',
    'payments.write',
  ],
  school: {
    name: 'Centre Victor Hugo',
    timeZone: 'Europe/Paris',
    currency: 'EUR',
    currencyDecimals: 2,
    country: 'FR',
    language: 'fr',
    address: null,
    phone: null,
    email: null,
    receiptHeader: null,
    receiptFooter: null,
    logo: null,
  },
};

/** A student with every field, some of them replaced. */
export const aStudent = (part: Partial<Student> = {}): Student => ({
  id: 7,
  userId: null,
  firstName: 'Awa',
  lastName: 'Dupont',
  dateOfBirth: '2001-05-04',
  phone: '+33612345678',
  email: 'awa@exemple.fr',
  address: null,
  postalCode: null,
  city: 'Lyon',
  country: 'FR',
  notes: null,
  anonymisedAt: null,
  activeEnrollments: 1,
  balance: 120,
  version: 3,
  createdAt: '2026-11-02T09:00:00Z',
  updatedAt: '2026-11-20T09:00:00Z',
  ...part,
});

/** A problem as the server sends it. */
export const problem = (status: number, code: string, more: Record<string, unknown> = {}) =>
  HttpResponse.json(
    { type: 'about:blank', title: code, status, detail: code, code, requestId: 'r-1', errors: [], ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

/** A list's answer. */
export const list = (rows: readonly object[], total = rows.length) =>
  HttpResponse.json([...rows], { headers: { 'X-Total-Count': String(total) } });

/** A stream of server-sent events that the test speaks into. */
export function stream() {
  const encoder = new TextEncoder();
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const writer = pipe.writable.getWriter();
  return {
    answer: () => new HttpResponse(pipe.readable, { headers: { 'Content-Type': 'text/event-stream' } }),
    say: (text: string) => writer.write(encoder.encode(text)),
    end: () => void writer.close(),
  };
}

/** The API that component tests talk to; each test adds what it needs. */
export const server = setupServer(
  http.get('*/api/auth/me', () => HttpResponse.json(me)),
  http.get('*/api/:list/counts', () => HttpResponse.json({})),
);
