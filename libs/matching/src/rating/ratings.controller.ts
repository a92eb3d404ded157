import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NewRating, OwnRatings, RatingView } from '@app/contracts';
import { Allow, CallerOf, type Caller } from '@app/platform';
import { createZodDto } from 'nestjs-zod';
import { RatingsService } from './ratings.service';

class NewRatingDto extends createZodDto(NewRating) {}
class RatingViewDto extends createZodDto(RatingView) {}
class OwnRatingsDto extends createZodDto(OwnRatings) {}

/** What the two sides of done work say of each other 互评. */
@ApiTags('ratings')
@ApiBearerAuth()
@Controller()
export class RatingsController {
  constructor(private readonly ratings: RatingsService) {}

  @Post('assignments/:id/rating')
  @HttpCode(200)
  @Allow('worker', 'employer')
  @ApiOperation({ summary: 'Rate the other side within 72 hours after the work; a repeat shows what was said' })
  @ApiOkResponse({ type: RatingViewDto })
  rate(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string, @Body() rating: NewRatingDto) {
    return this.ratings.rate(caller, id, rating);
  }

  @Get('assignments/:id/rating')
  @Allow('worker', 'employer')
  @ApiOperation({ summary: 'My rating, and the other side’s once it is not hidden any more' })
  @ApiOkResponse({ type: RatingViewDto })
  view(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string) {
    return this.ratings.view(caller, id);
  }

  @Get('ratings')
  @Allow('worker', 'employer')
  @ApiOperation({ summary: 'How I stand with everybody who has worked with me' })
  @ApiOkResponse({ type: OwnRatingsDto })
  own(@CallerOf() caller: Caller) {
    return this.ratings.own(caller);
  }
}
