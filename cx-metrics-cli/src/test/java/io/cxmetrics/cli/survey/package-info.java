/** Tests of {@code nps}, {@code csat} and {@code ces}. */
@NullMarked
package io.cxmetrics.cli.survey;

import org.jspecify.annotations.NullMarked;
