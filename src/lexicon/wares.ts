/** How senders speak of what they sell. Kinds, not topics. */

/** A sender's wares as subject or owner of what follows. Matched on normalised words. */
export const waresLead =
  /\b(?:we (?:also |currently |now |mainly |proudly )?(?:offer|provide|supply|deliver|specialise in|specialize in|cover|handle|support|bring you|take care of|help (?:\w+ ){0,2}with)|(?:our|the|my) (?:\w+ ){0,3}?(?:platform|product|products|solutions?|software|tool|app|suite|services?|system|package|plans?|team|company|agency|firm|offer|offering|features?|portfolio|range|capabilities|benefits|expertise|catalogue)(?: \w+){0,2}? (?:offers?|includes?|provides?|features?|has|have|covers?|comes? with|supports?|gives?|are|brings?|handles?)|(?:services|features|capabilities|benefits|highlights) (?:include|including|are)|you (?:will )?get|it (?:has|offers|includes|comes with|supports|features)|with features (?:like|such as|including))\b/u;

/** A line that leads in a list of wares. */
export const waresHeading =
  /\b(?:we (?:offer|provide|do|cover|handle|help with)|our (?:\w+ ){0,2}?(?:services|features|products|capabilities|expertise|offer(?:ing)?s?|solutions?|strengths|benefits|platform|software|package|range)|(?:key )?features|services|capabilities|benefits|what (?:we|our \w+) (?:do|does|offer|offers|can do)|what you get|why (?:us|choose us|work with us)|highlights|specialise in|specialize in|(?:it|platform|software|tool|product|solution|system|app) (?:includes|offers|comes with|has|features|provides))\b/u;
