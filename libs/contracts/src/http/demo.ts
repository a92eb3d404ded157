import { z } from 'zod';
import { EmployerRegistration } from './postings';
import { WorkerRegistration } from './workers';

/** The people of the demo, so that a page can log in as one of them with one press. Demo mode only. */
export const DemoLogins = z.strictObject({
  logins: z.array(
    z.strictObject({
      role: z.enum(['worker', 'employer', 'clerk', 'bureau', 'admin']),
      /** Who logs in by phone; the code stands in /demo/sms. */
      phone: z.string().optional(),
      /** What a first log-in registers with. */
      worker: WorkerRegistration.optional(),
      occupationIds: z.array(z.string()).optional(),
      employer: EmployerRegistration.optional(),
      /** Staff: the second code is for when the first was used already. */
      login: z.string().optional(),
      password: z.string().optional(),
      codes: z.array(z.string()).optional(),
    }),
  ),
});
export type DemoLogins = z.infer<typeof DemoLogins>;
