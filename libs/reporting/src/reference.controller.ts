import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CertificateList, MarketList, OccupationList, TownList } from '@app/contracts';
import { Db } from '@app/database';
import { Public } from '@app/platform';
import { createZodDto } from 'nestjs-zod';
import { readCertificates, readMarkets, readOccupations, readTowns } from './sql/reference.sql';

class TownListDto extends createZodDto(TownList) {}
class OccupationListDto extends createZodDto(OccupationList) {}
class CertificateListDto extends createZodDto(CertificateList) {}
class MarketListDto extends createZodDto(MarketList) {}

/** The lists that forms and maps are made of. */
@ApiTags('reference')
@Controller('reference')
export class ReferenceController {
  constructor(private readonly db: Db) {}

  @Get('towns')
  @Public()
  @ApiOperation({ summary: 'The 23 towns and their tiles 镇街' })
  @ApiOkResponse({ type: TownListDto })
  towns(): Promise<TownList> {
    return readTowns(this.db);
  }

  @Get('occupations')
  @Public()
  @ApiOperation({ summary: 'The trades 工种' })
  @ApiOkResponse({ type: OccupationListDto })
  occupations(): Promise<OccupationList> {
    return readOccupations(this.db);
  }

  @Get('certificates')
  @Public()
  @ApiOperation({ summary: 'The kinds of certificates 证书' })
  @ApiOkResponse({ type: CertificateListDto })
  certificates(): Promise<CertificateList> {
    return readCertificates(this.db);
  }

  @Get('markets')
  @Public()
  @ApiOperation({ summary: 'The gig markets 零工市场' })
  @ApiOkResponse({ type: MarketListDto })
  markets(): Promise<MarketList> {
    return readMarkets(this.db);
  }
}
