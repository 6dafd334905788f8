import { admin, expect } from './school';
import type { APIRequestContext } from '@playwright/test';

/** What a story needs beforehand, made through the API by the first administrator. */
export class Office {
  private readonly request: APIRequestContext;

  private constructor(request: APIRequestContext) {
    this.request = request;
  }

  static async open(request: APIRequestContext): Promise<Office> {
    const answer = await request.post('/api/auth/login', { data: { ...admin } });
    expect(answer.ok()).toBe(true);
    return new Office(request);
  }

  private async token(): Promise<string> {
    const { cookies } = await this.request.storageState();
    return decodeURIComponent(cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '');
  }

  private async create<Made>(path: string, data: object): Promise<Made> {
    const headers = { 'X-XSRF-TOKEN': await this.token() };
    const answer = await this.request.post(`/api${path}`, { data, headers });
    expect(answer.status(), await answer.text()).toBe(201);
    return (await answer.json()) as Made;
  }

  course = (title: string, price: number) =>
    this.create<{ id: number }>('/courses', { title, category: 'Ateliers', durationHours: 7, price });

  session = (courseId: number, startDate: string, capacity: number, trainerId?: number) =>
    this.create<{ id: number }>('/sessions', { courseId, startDate, endDate: startDate, capacity, trainerId });

  student = (firstName: string, lastName: string) =>
    this.create<{ id: number }>('/students', { firstName, lastName, email: `${firstName}@exemple.fr`.toLowerCase() });

  trainer = (firstName: string, lastName: string) =>
    this.create<{ id: number }>('/trainers', { firstName, lastName, specialties: ['Ateliers'] });

  enroll = (studentId: number, sessionId: number) =>
    this.create<{ id: number }>('/enrollments', { studentId, sessionId });

  pay = (enrollmentId: number, amount: number) =>
    this.create<{ id: number }>(`/enrollments/${enrollmentId}/pay`, { amount, paymentMethod: 'cash' });

  /** An account that can sign in at once. */
  account = (role: 'trainer' | 'student', email: string, password: string, person: object) =>
    this.create<{ id: number }>('/auth/register', { role, email, password, ...person });
}
