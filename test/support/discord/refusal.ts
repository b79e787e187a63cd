/** The refusals of Discord's API by our name: HTTP status, JSON code and message as documented. */
const kinds = {
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownRoute: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100).'],
  tooLarge: [413, 40005, 'Request entity too large'],
  forumMessage: [400, 40058, 'Cannot send a message in a forum channel'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tooManyFollowUps: [400, 40094, 'This interaction has reached its maximum number of follow-up messages.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  nonTextChannel: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidForm: [400, 50035, 'Invalid Form Body'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  internal: [500, 0, '500: Internal Server Error'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

export type RefusalKind = keyof typeof kinds;

/** Refusals that only a malformed request can earn: they count as violations. */
const ofTheRequest: readonly RefusalKind[] = [
  'unknownRoute',
  'methodNotAllowed',
  'tooManyCommands',
  'tooLarge',
  'emptyMessage',
  'invalidForm',
  'invalidJson',
  'internal',
];

/** Thrown by a route; the server answers with its status and body. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly errors: object | undefined;

  constructor(kind: RefusalKind, errors?: object) {
    super(kinds[kind][2]);
    this.name = 'Refusal';
    this.kind = kind;
    this.errors = errors;
  }

  get status(): number {
    return kinds[this.kind][0];
  }

  get body(): object {
    return { message: this.message, code: kinds[this.kind][1], ...(this.errors && { errors: this.errors }) };
  }

  /** Whether a correct bot never earns this refusal, whatever happens around it. */
  get isViolation(): boolean {
    return ofTheRequest.includes(this.kind);
  }
}
