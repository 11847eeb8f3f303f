/**
 * Links and addresses are one word each to a reader, but full stops and question marks in them look like sentence ends
 * to a parser.
 */
export const linkPattern =
  /\b(?:https?:\/\/|www\.)[^\s<>"'”’)\]]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|\b[\w-]{1,40}\.(?:com|org|net|io|dev|app|co|ai|example|eu|de|fr|uk|me|ly|gg|so|to)(?:\/[^\s<>"'”’)\]]{0,2000}|(?![\w.]))/giu;

/** The text with letters in place of its links, each as long as the link was. */
export const maskLinks = (text: string): string =>
  text.replace(linkPattern, (link) => {
    const bare = link.replace(/[.,;:!?]{1,5}$/u, '');
    return 'x'.repeat(bare.length) + link.slice(bare.length);
  });
