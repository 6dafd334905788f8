import type { Enrollment, Payment, Session } from '../src/api/generated/types.gen';

/** A session of « Excel avancé » with three seats left, some fields replaced. */
export const aSession = (part: Partial<Session> = {}): Session => ({
  id: 5,
  courseId: 2,
  trainerId: null,
  startDate: '2026-12-01',
  endDate: '2026-12-02',
  capacity: 8,
  location: 'Salle 2',
  notes: null,
  status: 'upcoming',
  cancelledAt: null,
  cancelReason: null,
  seatsTaken: 5,
  seatsLeft: 3,
  fillRate: 0.625,
  course: { id: 2, title: 'Excel avancé', category: 'Bureautique', price: 240, isActive: true },
  trainer: null,
  version: 1,
  createdAt: '2026-11-01T09:00:00Z',
  updatedAt: '2026-11-01T09:00:00Z',
  ...part,
});

/** Awa Dupont in that session, with 100 of 240 paid, some fields replaced. */
export const anEnrollment = (part: Partial<Enrollment> = {}) =>
  ({
    id: 11,
    studentId: 7,
    sessionId: 5,
    status: 'pending',
    price: 240,
    discount: 0,
    discountReason: null,
    amountPaid: 100,
    balance: 140,
    notes: null,
    version: 4,
    student: { id: 7, firstName: 'Awa', lastName: 'Dupont', phone: null, email: null },
    session: { id: 5, courseId: 2, courseTitle: 'Excel avancé', startDate: '2026-12-01', endDate: '2026-12-02' },
    ...part,
  }) as Enrollment;

/** 100 in cash for that enrollment, all of it refundable, some fields replaced. */
export const aPayment = (part: Partial<Payment> = {}) =>
  ({
    id: 21,
    enrollmentId: 11,
    amount: 100,
    paymentMethod: 'cash',
    paymentDate: '2026-11-20',
    refundOf: null,
    refundable: 100,
    receipt: '2026-00001',
    enrollment: {
      status: 'pending',
      amountPaid: 100,
      balance: 140,
      studentFirstName: 'Awa',
      studentLastName: 'Dupont',
      courseTitle: 'Excel avancé',
      startDate: '2026-12-01',
      endDate: '2026-12-02',
    },
    ...part,
  }) as Payment;
