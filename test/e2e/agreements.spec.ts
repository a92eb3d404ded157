import type { AcceptAnswer, AgreementView, PostingView } from '@app/contracts';
import { aDraft } from './everything.fixture';
import { aTown, NOW, offerOn, times, type Person, type Town } from './waves.fixture';

const INSURANCE = { kind: 'accident', payer: 'EMPLOYER', policyNo: 'PA-1', amountFen: 50_000_000 };

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

async function accepted(person: Person, values: Record<string, unknown> = {}): Promise<string> {
  const { postingId } = await town.publish(values);
  const answer: AcceptAnswer = await person.accept(await offerOn(person, postingId));
  if (answer.outcome !== 'assigned') throw new Error(JSON.stringify(answer));
  return answer.assignmentId;
}

describe('the agreement of an assignment', () => {
  it('has the text version that the worker accepted and the insurance; both sides read it, and nobody else', async () => {
    const [person, stranger] = [await town.person(), await town.test.worker()];
    const id = await accepted(person, { agreementKind: 'new_form', insurance: INSURANCE });
    const expected = { kind: 'new_form', version: 1, insurance: INSURANCE, occupationalInjury: false, warnings: [] };
    for (const side of [person, town.employer]) {
      expect((await side.get<AgreementView>(`/assignments/${id}/agreement`)).body).toMatchObject(expected);
    }
    expect((await stranger.get(`/assignments/${id}/agreement`)).status).toBe(404);
    await town.test.db.query(
      `INSERT INTO matching.agreement_text (kind, version, text_zh, text_en) VALUES ('new_form', 2, '新', 'New')`,
    );
    expect((await person.get<AgreementView>(`/assignments/${id}/agreement`)).body.version).toBe(1);
  });

  it('warns of missing insurance and of age, and refuses nobody for it', async () => {
    const person = await town.person();
    await town.test.db.query(`UPDATE profiles.worker SET born_on = '1966-11-24' WHERE id = $1`, [person.accountId]);
    const id = await accepted(person);
    const { body } = await person.get<AgreementView>(`/assignments/${id}/agreement`);
    expect([body.kind, body.warnings.map(({ code }) => code)]).toEqual(['over_age', ['OVER_AGE', 'NOT_INSURED']]);
  });

  it("is the posting's own for a worker who turns 60 the day after the shift", async () => {
    const person = await town.person();
    await town.test.db.query(`UPDATE profiles.worker SET born_on = '1966-11-25' WHERE id = $1`, [person.accountId]);
    const { body } = await person.get<AgreementView>(`/assignments/${await accepted(person)}/agreement`);
    expect(body.kind).toBe('service_contract');
  });
});

describe('insurance that the worker pays', () => {
  it.each(['WORKER', undefined])('(payer %s) is refused, over HTTP and by the tables', async (payer) => {
    const insurance = { ...INSURANCE, payer };
    const draft = aDraft({ ...times(NOW), insurance });
    expect((await town.employer.post<PostingView>('/postings', draft)).status).toBe(422);
    const { postingId } = await town.publish();
    const write = town.test.db.query('UPDATE postings.posting SET insurance = $2 WHERE id = $1', [
      postingId,
      JSON.stringify(insurance),
    ]);
    await expect(write).rejects.toThrow(/posting_insurance_payer/);
  });
});
