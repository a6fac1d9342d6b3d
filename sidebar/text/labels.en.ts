// The sidebar's own words in English, a part for each page.

import { common } from './labels/common.en.ts';
import { conversation } from './labels/conversation.en.ts';
import { followUp } from './labels/followUp.en.ts';
import { overview } from './labels/overview.en.ts';
import { phase } from './labels/phase.en.ts';
import { prepare } from './labels/prepare.en.ts';
import { report } from './labels/report.en.ts';
import { year } from './labels/year.en.ts';
import type { Labels } from './labels.ts';

export const en: Labels = { common, overview, phase, prepare, conversation, followUp, report, year };
