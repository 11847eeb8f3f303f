// Written by `npm run generate` from the files of this folder; do not edit.
import maxReadingGrade from './max-reading-grade.ts';
import noEmptyFollowUp from './no-empty-follow-up.ts';
import noResentFollowUp from './no-resent-follow-up.ts';
import noUnfilledPlaceholder from './no-unfilled-placeholder.ts';
import noVagueAsk from './no-vague-ask.ts';
import requireClearQuestion from './require-clear-question.ts';
import requirePersonalization from './require-personalization.ts';
import requireValueOffer from './require-value-offer.ts';

export default {
  'max-reading-grade': maxReadingGrade,
  'no-empty-follow-up': noEmptyFollowUp,
  'no-resent-follow-up': noResentFollowUp,
  'no-unfilled-placeholder': noUnfilledPlaceholder,
  'no-vague-ask': noVagueAsk,
  'require-clear-question': requireClearQuestion,
  'require-personalization': requirePersonalization,
  'require-value-offer': requireValueOffer,
};
