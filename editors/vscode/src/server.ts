/** The server that comes with the extension. */
import { serveLsp } from '../../../src/cli/lsp.ts';

void serveLsp(process.argv.slice(3));
