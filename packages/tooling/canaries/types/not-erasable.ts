export enum Control {
  Bot,
}
