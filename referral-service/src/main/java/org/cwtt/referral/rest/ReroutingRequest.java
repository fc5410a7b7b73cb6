package org.cwtt.referral.rest;

import jakarta.validation.constraints.NotNull;
import org.cwtt.referral.domain.Department;

/// To whom a person hands what was declined.
record ReroutingRequest(@NotNull Department department) {}
