package io.cxmetrics.cli.fcr;

import io.cxmetrics.cli.message.Text;

/** What a column of a file of contacts may hold. */
enum ContactField {
  TIME,
  CUSTOMER,
  REASON,
  KEY,
  CHANNEL,
  ID,
  RESOLVED,
  TRANSFERRED,
  REOPENED,
  DIRECTION;

  /** The option that names the column. */
  String option() {
    return "--" + Text.id(this);
  }
}
