// The sidebar's own words in Danish, a part for each page.
import { common } from './labels/common.da.ts';
import { conversation } from './labels/conversation.da.ts';
import { followUp } from './labels/followUp.da.ts';
import { overview } from './labels/overview.da.ts';
import { phase } from './labels/phase.da.ts';
import { prepare } from './labels/prepare.da.ts';
import { report } from './labels/report.da.ts';
import { year } from './labels/year.da.ts';

export const da = { common, overview, phase, prepare, conversation, followUp, report, year };
