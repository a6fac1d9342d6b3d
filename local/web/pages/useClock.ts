// Moves the Workspace's clock a stretch at a time, and collects what happened on the way.
import { useRef, useState } from 'preact/hooks';
import type { AdvanceView, FiredView, SentMailView } from '../pagesContract.ts';
import { Problem, post } from './server.ts';
import { useSessionInfo } from './sessionInfo.ts';

export interface Way {
  now: number;
  isMoving: boolean;
  isStopped: boolean;
  fired: FiredView[];
  mails: SentMailView[];
  problem?: Problem;
}

export type Goal = { to: 'nextDay' | 'nextTrigger' } | { to: 'date'; date: string };

export interface Clock {
  /** Undefined if there is nothing to report. */
  way: Way | undefined;
  isMoving: boolean;
  move: (goal: Goal) => Promise<void>;
  /** After the stretch that is under way. */
  stop: () => void;
  forget: () => void;
}

export const useClock = (): Clock => {
  const { now } = useSessionInfo();
  const [way, setWay] = useState<Way>();
  const stopAsked = useRef(false);
  const move = async (goal: Goal): Promise<void> => {
    stopAsked.current = false;
    let come: Way = { now, isMoving: true, isStopped: false, fired: [], mails: [] };
    setWay(come);
    let asked: object = goal;
    try {
      for (;;) {
        const step = await post<AdvanceView>('clock/advance', asked);
        const isOver = step.isThere || stopAsked.current;
        come = {
          now: step.now,
          isMoving: !isOver,
          isStopped: !step.isThere,
          fired: [...come.fired, ...step.fired],
          mails: [...come.mails, ...step.mails],
        };
        setWay(come);
        if (isOver) return;
        asked = { to: 'instant', instant: step.target };
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setWay({ ...come, isMoving: false, isStopped: true, problem: error });
    }
  };
  return {
    way,
    isMoving: way?.isMoving ?? false,
    move,
    stop: () => {
      stopAsked.current = true;
    },
    forget: () => setWay(undefined),
  };
};
