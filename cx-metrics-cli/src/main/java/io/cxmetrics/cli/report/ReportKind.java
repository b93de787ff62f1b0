package io.cxmetrics.cli.report;

import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.fcr.FcrCommand;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.journey.JourneyCommand;
import io.cxmetrics.cli.queue.QueueCommand;
import io.cxmetrics.cli.response.ResponseCommand;
import io.cxmetrics.cli.survey.CesCommand;
import io.cxmetrics.cli.survey.CsatCommand;
import io.cxmetrics.cli.survey.NpsCommand;
import io.cxmetrics.cli.survey.SurveyCommand;

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
      case NPS, CSAT, CES ->
          section.command(SurveyCommand.class, streams).part(section.title(), section.trends());
      case RESPONSE -> section.command(ResponseCommand.class, streams).part(section.title());
      case FCR ->
          section
              .command(FcrCommand.class, streams)
              .part(
                  section.title(),
                  section.windows(),
                  window ->
                      section
                          .withoutWindow()
                          .command(FcrCommand.class, streams, "--window=" + window));
      case QUEUE -> section.command(QueueCommand.class, streams).part(section.title());
      case JOURNEY -> section.command(JourneyCommand.class, streams).part(section.title());
    };
  }
}
