// Written by `npm run generate` from the files of this folder; do not edit.
import maxAsks from './max-asks.ts';
import maxLength from './max-length.ts';
import maxReadingGrade from './max-reading-grade.ts';
import noBuriedAsk from './no-buried-ask.ts';
import noDenseText from './no-dense-text.ts';
import noEmptyFollowUp from './no-empty-follow-up.ts';
import noFakePersonalization from './no-fake-personalization.ts';
import noFeatureDump from './no-feature-dump.ts';
import noFillerOpener from './no-filler-opener.ts';
import noHighFrictionAsk from './no-high-friction-ask.ts';
import noResentFollowUp from './no-resent-follow-up.ts';
import noSenderFocus from './no-sender-focus.ts';
import noUnfilledPlaceholder from './no-unfilled-placeholder.ts';
import noVagueAsk from './no-vague-ask.ts';
import requireClearQuestion from './require-clear-question.ts';
import requirePersonalization from './require-personalization.ts';
import requireValueOffer from './require-value-offer.ts';

export default {
  'max-asks': maxAsks,
  'max-length': maxLength,
  'max-reading-grade': maxReadingGrade,
  'no-buried-ask': noBuriedAsk,
  'no-dense-text': noDenseText,
  'no-empty-follow-up': noEmptyFollowUp,
  'no-fake-personalization': noFakePersonalization,
  'no-feature-dump': noFeatureDump,
  'no-filler-opener': noFillerOpener,
  'no-high-friction-ask': noHighFrictionAsk,
  'no-resent-follow-up': noResentFollowUp,
  'no-sender-focus': noSenderFocus,
  'no-unfilled-placeholder': noUnfilledPlaceholder,
  'no-vague-ask': noVagueAsk,
  'require-clear-question': requireClearQuestion,
  'require-personalization': requirePersonalization,
  'require-value-offer': requireValueOffer,
};
