// Property tests take the same cases in every run; FC_SEED=random (or a number) explores others.
import fc from 'fast-check';

const asked = process.env.FC_SEED;
if (asked !== 'random') fc.configureGlobal({ seed: asked ? Number(asked) : 2026 });
