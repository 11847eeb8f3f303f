/** Words by which something useful is handed over, and words by which it is only promised. Kinds, not topics. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Things one can hand over and use. */
export const handoverNouns =
  set(`list file sheet spreadsheet data dataset csv patch fix template clip log checklist map report scan copy
  pdf document guide teardown audit sketch drawing recording video deck slides notes summary analysis benchmark config script
  tool plugin code test branch pr recipe photo photos picture pictures transcript draft letter form sample samples prototype
  spare spares part parts kit set sets seeds tickets ticket pass voucher unit units book books manual page pages table
  figures numbers readings measurements results feed calendar contact contacts names reference references introduction intro
  workaround snippet query dashboard estimate quote price prices pricelist catalogue diagram schedule route routes comparison
  footage cuttings archive key keys room rooms van bus seat seats slot slots stall space desk hall`);

/** What the sender does for the reader; with "you" or "your" near, the reader is the one who gains. */
export const benefactiveVerbs =
  set(`send share give show lend bring post forward introduce connect fix flag spot save cut reduce avoid
  free offer provide pay cover refund lower halve shorten speed translate proofread review check measure test build write draft
  record sketch prepare compile collect deliver install repair replace replaced fixed mended drew traced wrote made built
  recorded put compiled measured tested checked counted translated re-ran reran redid marked mapped listed attached attach
  enclosed prepared drafted scanned photographed gathered donate donated`);

/** What goes less or better when there is a gain, in plain words; with a number they are concrete. */
export const gainWords =
  set(`less fewer cheaper faster sooner shorter lower saves saved save saving cut cuts dropped drops fell fall fewer
  reduced reduces halved instead earlier quicker longer more extra under without free off discount rebate refund grant claim
  paid back gained gain rose up down avoid avoids prevent prevents stops stopped spare idle surplus`);

/** Signs of a fault or a finding in something of theirs. */
export const faultWords =
  set(`error errors bug bugs broken break breaks broke wrong missing fails fail failed failing crash crashes crashed
  leak leaks leaking typo mistake mistakes dead 404 expired outdated old stale blank empty misspelt misspelled mislabelled
  overlap overlaps mismatch contradiction differs different incorrect inconsistent slow hangs hang loses lost lose truncated
  drops duplicate duplicates doubled loose cracked crack rotten blocked stuck open unlocked out closed late clash
  misses miss missed lists says still sends stays shows ends points`);

/** What a job is described by. */
export const roleWords =
  set(`salary gross net month monthly annual annually hour hourly hours day days shift shifts remote hybrid onsite
  holiday holidays leave pension bonus equity visa relocation contract permanent notice probation overtime rate week housing
  training nights weekends stack team ote pro rata fte`);

/** Who would hear or read of the reader. */
export const audienceNouns =
  set(`listeners readers subscribers followers viewers members attendees visitors audience circulation downloads
  students pupils delegates participants guests households customers`);

/** Buying, booking, giving: what the reader would earn by. */
export const customWords =
  set(`order buy book booking reserve rent hire deposit purchase pay price quote quantity invoice volume pallet pallets
  tonnes kilos pieces units sponsor commission fee budget licence license`);
