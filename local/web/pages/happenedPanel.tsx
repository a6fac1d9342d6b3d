// What happened: executions, service calls, modelled time, errors.
export const HappenedPanel = () => null;
