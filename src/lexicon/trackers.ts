/**
 * Hosts from which mail trackers serve the picture that tells when a mail was opened, and through which they send its links.
 *
 * Sources: MailTrackerBlocker (github.com/apparition47/MailTrackerBlocker, MTBBlockedMessage.m), the tracker list of KDE
 * messagelib, and for Streak its help page on e-mail tracking. Hosts change; a new one can be named in the rule's options.
 */
export interface Tracker {
  vendor: string;
  /** The host, or a domain that it ends in. */
  host: string;
  /** What the path begins with; absent = everything on the host tracks. */
  path?: string;
}

/** When the list was last compared with its sources. */
export const trackersCheckedOn = '2026-11-24';

const tracker = (vendor: string, host: string, path?: string): Tracker => ({ vendor, host, ...(path ? { path } : {}) });

export const openTrackers: readonly Tracker[] = [
  tracker('Mixmax', 'track.mixmax.com'),
  tracker('Mixmax', 'email.mixmax.com'),
  tracker('Mixmax', 'mixmax.com', '/api/track/'),
  tracker('Streak', 'mailfoogae.appspot.com'),
  tracker('SalesHandy', 'saleshandy.com', '/web/email/countopened'),
  tracker('Yesware', 't.yesware.com'),
  tracker('Yesware', 'yesware.com', '/trk'),
  tracker('Mailtrack', 'mailtrack.io'),
  tracker('Mailtrack', 'mltrk.io'),
  tracker('HubSpot', 't.hubspotemail.net'),
  tracker('HubSpot', 't.hubspotfree.net'),
  tracker('HubSpot', 't.sidekickopen.com'),
  tracker('HubSpot', 'sidekickopen.com'),
  tracker('HubSpot', 't.sigopn01.com'),
  tracker('HubSpot', 't.signauxdix.com'),
  tracker('HubSpot', 't.senaldos.com'),
  tracker('Bananatag', 'bl-1.com'),
  tracker('Boomerang', 'mailstat.us', '/tr'),
  tracker('Superhuman', 'r.superhuman.com'),
  tracker('Outreach', 'app.outreach.io'),
  tracker('Outreach', 'outrch.com', '/api/mailings/opened'),
  tracker('Outreach', 'getoutreach.com', '/api/mailings/opened'),
  tracker('Salesloft', 'salesloft.com', '/email_trackers'),
  tracker('Cirrus Insight', 'tracking.cirrusinsight.com'),
  tracker('ContactMonkey', 'contactmonkey.com', '/api/v1/tracker'),
  tracker('Copper', 'prosperworks.com', '/tp/t'),
  tracker('Close', 'close.com', '/email_opened'),
  tracker('Close', 'close.io', '/email_opened'),
  tracker('Gmelius', 'gml.email'),
  tracker('GetNotify', 'email81.com', '/case'),
  tracker('Mailbutler', 'bowtie.mailbutler.io', '/tracking'),
  tracker('MailTag', 'mailtag.io', '/email-event'),
  tracker('Mailspring', 'getmailspring.com', '/open'),
  tracker('NetHunt', 'nethunt.com', '/api/v1/track'),
  tracker('Newton', 'tr.cloudmagic.com'),
  tracker('Polymail', 'polymail.io'),
  tracker('BuzzStream', 'tx.buzzstream.com'),
  tracker('YAMM', 'yamm-track.appspot.com'),
  tracker('Pipedrive', 'pipedrive.com', '/wf/open'),
  tracker('Nylas', 'api.nylas.com', '/open'),
  tracker('Litmus', 'emltrk.com'),
  tracker('Mailchimp', 'list-manage.com', '/track/open'),
  tracker('Mandrill', 'mandrillapp.com', '/track/open'),
  tracker('SendGrid', 'sendgrid.net', '/wf/open'),
  tracker('SendGrid', 'sendgrid.net', '/ss/o'),
  tracker('Amazon SES', 'awstrack.me'),
  tracker('Postmark', 'pstmrk.it', '/open'),
  tracker('Mailjet', 'mjt.lu', '/oo'),
  tracker('Brevo', 'sendibt2.com', '/track'),
  tracker('Brevo', 'sendibt3.com'),
  tracker('Brevo', 'sendibw.com', '/track'),
  tracker('Klaviyo', 'trk.klaviyomail.com'),
  tracker('Customer.io', 'track.customer.io', '/e/o'),
  tracker('Customer.io', 'customeriomail.com', '/e/o'),
  tracker('ConvertKit', 'convertkit-mail.com', '/o/'),
  tracker('ConvertKit', 'convertkit-mail2.com', '/o/'),
  tracker('Constant Contact', 'rs6.net', '/on.jsp'),
  tracker('ReadNotify', 'readnotify.com'),
];

/** Hosts that only forward a link, so that the click is counted. */
export const clickTrackers: readonly Tracker[] = [
  tracker('Mixmax', 'track.mixmax.com'),
  tracker('Mixmax', 'email.mixmax.com'),
  tracker('Mailtrack', 'mailtrack.io', '/trace/link'),
  tracker('Mailtrack', 'mltrk.io'),
  tracker('Yesware', 't.yesware.com'),
  tracker('HubSpot', 'hubspotlinks.com'),
  tracker('HubSpot', 't.sidekickopen.com'),
  tracker('Outreach', 'app.outreach.io', '/c/'),
  tracker('Mailchimp', 'list-manage.com', '/track/click'),
  tracker('Mandrill', 'mandrillapp.com', '/track/click'),
  tracker('SendGrid', 'sendgrid.net', '/ls/click'),
  tracker('Amazon SES', 'awstrack.me'),
  tracker('Postmark', 'pstmrk.it'),
  tracker('Mailjet', 'mjt.lu', '/lnk'),
  tracker('Klaviyo', 'klclick.com'),
  tracker('Constant Contact', 'rs6.net', '/tn.jsp'),
];

/** What the path of a picture is called when it counts openings, whoever's host it is on. A whole part of the path each. */
export const trackingPath =
  /\/(?:(?:track(?:ing)?\/open|wf\/open|e\/o|email[-_]?open(?:ed)?|opened|openmail|countopened|beacon|trk|pixel)(?:\.(?:gif|png|php|aspx?|jsp))?|open\.(?:gif|png|php|aspx?|jsp)|track\.(?:gif|png|php))(?=$|[/?#;])/iu;
