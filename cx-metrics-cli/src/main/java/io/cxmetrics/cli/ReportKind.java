package io.cxmetrics.cli;

import io.cxmetrics.cli.html.ReportPage;

/** What a section of a report is about: the command that computes it. */
enum ReportKind {
  NPS("Net promoter score"),
  CSAT("Customer satisfaction"),
  CES("Customer effort"),
  RESPONSE("Response time"),
  FCR("First-contact resolution"),
  QUEUE("Queue"),
  JOURNEY("Customer journey");

  private final String title;

  ReportKind(String title) {
    this.title = title;
  }

  /** The heading unless another is given. */
  String title() {
    return title;
  }

  boolean isSurvey() {
    return this == NPS || this == CSAT || this == CES;
  }

  /** The command, without arguments yet. */
  Object command(Streams streams) {
    return switch (this) {
      case NPS -> new NpsCommand(streams);
      case CSAT -> new CsatCommand(streams);
      case CES -> new CesCommand(streams);
      case RESPONSE -> new ResponseCommand(streams);
      case FCR -> new FcrCommand(streams);
      case QUEUE -> new QueueCommand(streams);
      case JOURNEY -> new JourneyCommand(streams);
    };
  }

  /** Reads the files of a section and computes. */
  ReportPage.Part part(ReportSection section, Streams streams) {
    return switch (this) {
      case NPS, CSAT, CES -> SurveyPart.of(section, streams);
      case RESPONSE -> ResponsePart.of(section, streams);
      case FCR -> FcrPart.of(section, streams);
      case QUEUE ->
          new QueuePart(section.title(), section.command(QueueCommand.class, streams).report())
              .part();
      case JOURNEY -> JourneyPart.of(section, streams);
    };
  }
}
