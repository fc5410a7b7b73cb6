package org.cwtt.referral.rest;

import jakarta.ws.rs.core.Response;

/// Form 22 as a file.
public final class FormReply {
    public static final String PDF = "application/pdf";

    private FormReply() {}

    public static Response of(byte[] pdf) {
        return Response.ok(pdf, PDF)
                .header("Content-Disposition", "attachment; filename=\"form-22.pdf\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
