import { Inject, Injectable } from '@nestjs/common';
import { messageOf, type AcceptAnswer, type InboundSms, type InboundSmsAnswer } from '@app/contracts';
import { meantOffer, parsePhone, parseSmsAnswer, seqOfSmsCode, type SmsAnswer, type Result } from '@app/core';
import { Db } from '@app/database';
import { OFFER_ANSWERS, type OfferAnswers } from '@app/platform';
import { lockPosition } from '../notifications/events.sql';
import { SmsChannel } from '../notifications/sms-channel';
import { Teller } from '../notifications/teller';
import { Cipher } from '../pii/cipher';
import * as sql from './inbound.sql';

type Became = Pick<InboundSmsAnswer, 'outcome' | 'reason'>;
/** Who has no account is answered so often a day: two machines that answer each other must come to an end. */
const ANSWERS_A_DAY = 3;

const refused = (reason: string): Became => ({ outcome: 'refused', reason });

/** Answers by SMS: the same accept and decline as over HTTP, in the name of the number's owner. */
@Injectable()
export class SmsInboundService {
  constructor(
    private readonly db: Db,
    private readonly cipher: Cipher,
    private readonly teller: Teller,
    private readonly sms: SmsChannel,
    @Inject(OFFER_ANSWERS) private readonly answers: OfferAnswers,
  ) {}

  /** A repeat of the provider goes on where the first time ended, and gets the answer that was recorded. */
  async receive({ messageId, from, text }: InboundSms): Promise<InboundSmsAnswer> {
    const phone = parsePhone(from);
    if (!phone.ok) return { messageId, ...refused(phone.reason) };
    const phoneIndex = this.cipher.index('phone', phone.value);
    const row = await sql.takeMessage(this.db, messageId, phoneIndex);
    if (row.outcome) return { messageId, outcome: row.outcome, reason: row.reason };
    if (!row.accountId) return this.toStranger({ messageId, phone: phone.value, phoneIndex });
    const answer = { messageId, ...(await this.answered(messageId, text, row, row.accountId)) };
    await this.reply(row.accountId, answer);
    return answer;
  }

  private async answered(messageId: string, text: string, row: sql.InboundRow, workerId: string): Promise<Became> {
    const meant = await this.meaning(messageId, text, row, workerId);
    if (!meant.ok) return refused(meant.reason);
    const { verb, offerId } = meant.value;
    const answer = { workerId, offerId, key: `sms-inbound ${messageId}`, language: row.language };
    if (verb === 'decline') return declined(await this.answers.decline(answer));
    return accepted(await this.answers.accept({ ...answer, standbyConsent: false }));
  }

  /** Decided once: at a repeat the offer that was meant may have ended, and another one come. */
  private async meaning(messageId: string, text: string, row: sql.InboundRow, workerId: string): Promise<Meaning> {
    if (row.verb && row.offerId) return { ok: true, value: { verb: row.verb, offerId: row.offerId } };
    const read = parseSmsAnswer(text);
    if (!read.ok) return read;
    const { verb, code } = read.value;
    const offers = code === null ? await sql.answerableOffers(this.db, workerId) : [];
    const ofCode = code === null ? null : await sql.offerOfCode(this.db, workerId, seqOfSmsCode(code));
    const offer = meantOffer(read.value, offers, ofCode);
    if (!offer.ok) return offer;
    await sql.keepMeaning(this.db, messageId, verb, offer.value);
    return { ok: true, value: { verb, offerId: offer.value } };
  }

  /** A place is confirmed by the event that it makes; everything else is answered here, once. */
  private async reply(accountId: string, answer: InboundSmsAnswer): Promise<void> {
    const said = await this.db.transaction(async (tx) => {
      await lockPosition(tx);
      if (!(await sql.endMessage(tx, answer)) || !answer.reason) return null;
      return this.teller.post(tx, [
        {
          ...{ accountId, template: 'SMS_ANSWER', dedupeKey: `SMS ${answer.messageId}` },
          ...{ postingId: null, offerId: null, assignmentId: null, params: { reason: answer.reason } },
        },
      ]);
    });
    if (said) this.teller.announce(said);
  }

  /** Answered before it is recorded: nobody else knows the number any more. */
  private async toStranger(of: { messageId: string; phone: string; phoneIndex: Buffer }): Promise<InboundSmsAnswer> {
    const answer = { messageId: of.messageId, ...refused('SMS_NUMBER_UNKNOWN') };
    if ((await sql.messagesOfDay(this.db, of.phoneIndex)) <= ANSWERS_A_DAY)
      await this.sms.sendTo(of.phone, messageOf('SMS_NUMBER_UNKNOWN', 'zh-CN'));
    await sql.endMessage(this.db, answer);
    return answer;
  }
}

type Meaning = Result<{ readonly verb: SmsAnswer['verb']; readonly offerId: string }, string>;

function accepted(answer: AcceptAnswer): Became {
  return { outcome: answer.outcome, reason: answer.outcome === 'too_late' ? answer.reason : null };
}

/** What a no found in place of an offer that waits. */
const NO_TO: Readonly<Record<string, string>> = {
  accepted: 'SMS_ALREADY_YES',
  expired: 'OFFER_EXPIRED',
  withdrawn: 'OFFER_WITHDRAWN',
};

function declined({ status }: { readonly status: string }): Became {
  const reason = NO_TO[status];
  return reason ? { outcome: 'too_late', reason } : { outcome: 'declined', reason: 'SMS_DECLINED' };
}
