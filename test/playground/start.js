window.EvidenceHost.bootPlayground();
