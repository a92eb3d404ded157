import { Controller, Get, Injectable, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '@app/database';
import type { FastifyReply } from 'fastify';
import { Public } from './auth/roles';

type Probe = () => Promise<Record<string, unknown>> | Record<string, unknown>;

/** Parts of a process tell here how they are; a part that throws makes the process not ready. */
@Injectable()
export class Readiness {
  private readonly probes = new Map<string, Probe>();

  add(name: string, probe: Probe): void {
    this.probes.set(name, probe);
  }

  async report(): Promise<{ ready: boolean; parts: Record<string, unknown> }> {
    const parts: Record<string, unknown> = {};
    let ready = true;
    for (const [name, probe] of this.probes) {
      try {
        parts[name] = await probe();
      } catch (error) {
        ready = false;
        parts[name] = { fault: error instanceof Error ? error.message : String(error) };
      }
    }
    return { ready, parts };
  }
}

const REPORT = { schema: { type: 'object' } };

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    db: Db,
  ) {
    readiness.add('postgres', async () => {
      await db.query('SELECT 1');
      return { up: true };
    });
  }

  @Get('live')
  @Public()
  @ApiOperation({ summary: 'The process is there' })
  @ApiOkResponse(REPORT)
  live() {
    return { live: true };
  }

  @Get('ready')
  @Public()
  @ApiOperation({ summary: 'Every part of the process can work' })
  @ApiOkResponse(REPORT)
  @ApiServiceUnavailableResponse(REPORT)
  async ready(@Res() reply: FastifyReply) {
    const report = await this.readiness.report();
    return reply.code(report.ready ? 200 : 503).send(report);
  }
}
