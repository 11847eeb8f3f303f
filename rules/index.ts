// Written by `npm run generate` from the files of this folder; do not edit.
import maxLength from './max-length.ts';
import maxReadingGrade from './max-reading-grade.ts';
import noDenseText from './no-dense-text.ts';
import noEmptyFollowUp from './no-empty-follow-up.ts';
import noFakePersonalization from './no-fake-personalization.ts';
import noFillerOpener from './no-filler-opener.ts';
import noResentFollowUp from './no-resent-follow-up.ts';
import noUnfilledPlaceholder from './no-unfilled-placeholder.ts';
import noVagueAsk from './no-vague-ask.ts';
import requireClearQuestion from './require-clear-question.ts';
import requirePersonalization from './require-personalization.ts';
import requireValueOffer from './require-value-offer.ts';

export default {
  'max-length': maxLength,
  'max-reading-grade': maxReadingGrade,
  'no-dense-text': noDenseText,
  'no-empty-follow-up': noEmptyFollowUp,
  'no-fake-personalization': noFakePersonalization,
  'no-filler-opener': noFillerOpener,
  'no-resent-follow-up': noResentFollowUp,
  'no-unfilled-placeholder': noUnfilledPlaceholder,
  'no-vague-ask': noVagueAsk,
  'require-clear-question': requireClearQuestion,
  'require-personalization': requirePersonalization,
  'require-value-offer': requireValueOffer,
};
