import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@app/platform';
import { PoolChecksumDto } from './matching.dto';
import { PoolComparison } from './pool-comparison';

/** The live pool of this process, for those who must trust it. */
@ApiTags('pool')
@ApiBearerAuth()
@Controller('pool')
export class PoolController {
  constructor(private readonly comparison: PoolComparison) {}

  @Get('checksum')
  @Allow('bureau', 'admin')
  @ApiOperation({ summary: 'Whether the pool holds what PostgreSQL says 内存与数据库核对' })
  @ApiOkResponse({ type: PoolChecksumDto })
  checksum() {
    return this.comparison.compare();
  }
}
