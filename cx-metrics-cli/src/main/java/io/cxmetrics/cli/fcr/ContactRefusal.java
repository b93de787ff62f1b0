package io.cxmetrics.cli.fcr;

/** Why a row gives no contact that core could judge. */
enum ContactRefusal {
  MISSING_TIME,
  UNREADABLE_TIME,
  OUT_OF_BOUNDS
}
