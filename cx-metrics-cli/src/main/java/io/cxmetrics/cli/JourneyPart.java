package io.cxmetrics.cli;

import io.cxmetrics.cli.html.ReportPage;

/** A journey as sections of a report. */
final class JourneyPart {

  private JourneyPart() {}

  /** Reads the files and computes. */
  static ReportPage.Part of(ReportSection section, Streams streams) {
    JourneyHtml html = new JourneyHtml(section.command(JourneyCommand.class, streams).report());
    return new ReportPage.Journey(html.headline(section.title()), html.page());
  }
}
