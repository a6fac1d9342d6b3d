// The Workspace's clock, on every page.
export const ClockBar = () => null;
