import type { PipeTransform } from '@nestjs/common';
import { ZodValidationPipe, type ZodDto } from 'nestjs-zod';

/** A body that may be left out: what it says is optional, what it must not say is refused all the same. */
export function optional(dto: ZodDto): PipeTransform {
  const pipe = new ZodValidationPipe(dto);
  return { transform: (body: unknown) => pipe.transform(body ?? {}, { type: 'body' }) as unknown };
}
