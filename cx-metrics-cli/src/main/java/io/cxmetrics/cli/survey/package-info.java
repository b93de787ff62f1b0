/**
 * The commands {@code nps}, {@code csat} and {@code ces}, and the demonstration without a command.
 */
@NullMarked
package io.cxmetrics.cli.survey;

import org.jspecify.annotations.NullMarked;
