// Written by `npm run generate` from the files of this folder; do not edit.
import matchRecipientStyle from './match-recipient-style.ts';
import maxAsks from './max-asks.ts';
import maxChannelLength from './max-channel-length.ts';
import maxFollowUps from './max-follow-ups.ts';
import maxLength from './max-length.ts';
import maxReadingGrade from './max-reading-grade.ts';
import maxSubjectLength from './max-subject-length.ts';
import minFollowUpGap from './min-follow-up-gap.ts';
import noBulkDuplicate from './no-bulk-duplicate.ts';
import noBuriedAsk from './no-buried-ask.ts';
import noDenseText from './no-dense-text.ts';
import noEmptyFollowUp from './no-empty-follow-up.ts';
import noFakePersonalization from './no-fake-personalization.ts';
import noFakeReplySubject from './no-fake-reply-subject.ts';
import noFalsePriorContact from './no-false-prior-contact.ts';
import noFalseUrgency from './no-false-urgency.ts';
import noFeatureDump from './no-feature-dump.ts';
import noFillerOpener from './no-filler-opener.ts';
import noFlattery from './no-flattery.ts';
import noFollowUpAfterReply from './no-follow-up-after-reply.ts';
import noGenerationArtifact from './no-generation-artifact.ts';
import noGuiltTrip from './no-guilt-trip.ts';
import noHighFrictionAsk from './no-high-friction-ask.ts';
import noMissingAttachment from './no-missing-attachment.ts';
import noPitchInConnectionNote from './no-pitch-in-connection-note.ts';
import noPresumption from './no-presumption.ts';
import noReadClaim from './no-read-claim.ts';
import noResentFollowUp from './no-resent-follow-up.ts';
import noSenderFocus from './no-sender-focus.ts';
import noSensitiveInference from './no-sensitive-inference.ts';
import noShouting from './no-shouting.ts';
import noSpamPhrase from './no-spam-phrase.ts';
import noStaleTimeReference from './no-stale-time-reference.ts';
import noTrackingPixel from './no-tracking-pixel.ts';
import noUnfilledPlaceholder from './no-unfilled-placeholder.ts';
import noUnsafeLink from './no-unsafe-link.ts';
import noUnverifiedClaim from './no-unverified-claim.ts';
import noVagueAsk from './no-vague-ask.ts';
import noWrongRecipient from './no-wrong-recipient.ts';
import requireClearQuestion from './require-clear-question.ts';
import requireFollowUpContext from './require-follow-up-context.ts';
import requireOptOut from './require-opt-out.ts';
import requirePersonalization from './require-personalization.ts';
import requireSenderIdentity from './require-sender-identity.ts';
import requireSubject from './require-subject.ts';
import requireValueOffer from './require-value-offer.ts';

export default {
  'match-recipient-style': matchRecipientStyle,
  'max-asks': maxAsks,
  'max-channel-length': maxChannelLength,
  'max-follow-ups': maxFollowUps,
  'max-length': maxLength,
  'max-reading-grade': maxReadingGrade,
  'max-subject-length': maxSubjectLength,
  'min-follow-up-gap': minFollowUpGap,
  'no-bulk-duplicate': noBulkDuplicate,
  'no-buried-ask': noBuriedAsk,
  'no-dense-text': noDenseText,
  'no-empty-follow-up': noEmptyFollowUp,
  'no-fake-personalization': noFakePersonalization,
  'no-fake-reply-subject': noFakeReplySubject,
  'no-false-prior-contact': noFalsePriorContact,
  'no-false-urgency': noFalseUrgency,
  'no-feature-dump': noFeatureDump,
  'no-filler-opener': noFillerOpener,
  'no-flattery': noFlattery,
  'no-follow-up-after-reply': noFollowUpAfterReply,
  'no-generation-artifact': noGenerationArtifact,
  'no-guilt-trip': noGuiltTrip,
  'no-high-friction-ask': noHighFrictionAsk,
  'no-missing-attachment': noMissingAttachment,
  'no-pitch-in-connection-note': noPitchInConnectionNote,
  'no-presumption': noPresumption,
  'no-read-claim': noReadClaim,
  'no-resent-follow-up': noResentFollowUp,
  'no-sender-focus': noSenderFocus,
  'no-sensitive-inference': noSensitiveInference,
  'no-shouting': noShouting,
  'no-spam-phrase': noSpamPhrase,
  'no-stale-time-reference': noStaleTimeReference,
  'no-tracking-pixel': noTrackingPixel,
  'no-unfilled-placeholder': noUnfilledPlaceholder,
  'no-unsafe-link': noUnsafeLink,
  'no-unverified-claim': noUnverifiedClaim,
  'no-vague-ask': noVagueAsk,
  'no-wrong-recipient': noWrongRecipient,
  'require-clear-question': requireClearQuestion,
  'require-follow-up-context': requireFollowUpContext,
  'require-opt-out': requireOptOut,
  'require-personalization': requirePersonalization,
  'require-sender-identity': requireSenderIdentity,
  'require-subject': requireSubject,
  'require-value-offer': requireValueOffer,
};
