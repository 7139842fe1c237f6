/** A setting of RabbitMQ's OAuth 2 plugin: a text, several of them, or settings by their names. */
export interface Setting {
  /** Place of what says it. */
  readonly at: string;
  readonly texts: readonly string[];
  readonly below: Settings;
}

/**
 * Settings by the names that the plugin gives them, whichever file says them: of `rabbitmq.conf` and
 * `advanced.config` the plugin sees one object.
 */
export type Settings = ReadonlyMap<string, Setting>;

/** The setting at a path of names, if there is one. */
export function settingAt(settings: Settings, ...[name = '', ...rest]: readonly string[]): Setting | undefined {
  const setting = settings.get(name);
  return setting === undefined || rest.length === 0 ? setting : settingAt(setting.below, ...rest);
}

/** The text of a setting; '' where it has none. */
export function textOf(setting: Setting | undefined): string {
  return setting?.texts[0] ?? '';
}
